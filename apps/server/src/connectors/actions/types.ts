import type { ActionField } from '../config/index.ts';
import type { Names } from '../mapping/names.ts';
import type { Scalar } from '../mapping/types.ts';
import type { Problem } from '../requests/problem.ts';
import type { ShownRequest } from '../requests/sign.ts';

/** Who wants it done. */
export interface Runner {
  /** As the event log says it. */
  actor: string;
  kind: 'agent' | 'api_key';
  id: string;
  name: string;
  permissions: ReadonlySet<string>;
  teamIds: readonly string[];
}

/** What is filled in. */
export type Values = Record<string, Scalar>;

/** An action as a form for one customer. */
export interface OfferedAction {
  connectorId: string;
  connectorName: string;
  key: string;
  name: Names;
  description: Names | null;
  sensitive: boolean;
  /** Whether whoever asks may run it. */
  allowed: boolean;
  available: boolean;
  /** `no_data`: the system does not know the customer, or has not been asked yet. */
  unavailable: 'no_data' | null;
  fields: {
    key: string;
    label: Names;
    help: Names | null;
    kind: ActionField['kind'];
    required: boolean;
    min: number | null;
    max: number | null;
    maxLength: number | null;
    choices: { value: string; label: Names }[] | null;
    preset: Scalar;
  }[];
}

/** `unknown`: it may or may not have been carried out. */
export type RunState = 'running' | 'done' | 'failed' | 'unknown';

export interface ActionRun {
  id: string;
  connectorId: string;
  connectorName: string;
  action: string;
  name: Names;
  customerId: string;
  conversationId: string | null;
  summary: string;
  request: ShownRequest;
  state: RunState;
  result: string | null;
  problem: Problem | null;
  startedAt: Date;
  finishedAt: Date | null;
  actor: string;
  actorName: string;
}
