import type { Reader } from '../platform/db/index.ts';
import type { RuleRun, RuleState } from './types.ts';

/** Column types of this domain's tables; JSON columns are written as text and come back parsed. */
export type AutomationTables = {
  rule: {
    id: string;
    name: string;
    position: number;
    state: RuleState;
    trigger: string;
    conditions: string;
    actions: string;
    version: number;
    failures: number;
    notice: string | null;
    live_from: number;
    changed_at: Date;
  };
  rule_task: {
    seq: number;
    type: string;
    conversation_id: string;
    actor: string;
    data: string;
    at: Date;
  };
  rule_due: {
    rule_id: string;
    conversation_id: string;
    due_at: Date;
    since: Date;
    passed: boolean;
    actor: string;
  };
  rule_run: {
    id: string;
    rule_id: string;
    rule_version: number;
    conversation_id: string;
    event_seq: number | null;
    outcome: RuleRun['outcome'];
    did: string;
    reason: string | null;
    replied: boolean;
    at: Date;
  };
  macro: {
    id: string;
    name: string;
    owner_id: string;
    shared: boolean;
    actions: string;
    changed_at: Date;
  };
  macro_run: { conversation_id: string; actor: string; client_id: string; result: string; at: Date };
};

export const tables = (db: Reader) => db.withTables<AutomationTables>();
