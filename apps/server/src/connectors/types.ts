import type { ConnectorConfig } from './config/index.ts';

/** A connector as it is kept; what it signs in with stands apart and sealed. */
export interface Connector {
  id: string;
  name: string;
  enabled: boolean;
  config: ConnectorConfig;
  /** Counted up by every change. */
  version: number;
  /** Encrypted with the instance key; null where nothing is secret. */
  sealed: string | null;
  changedAt: Date;
}

/** What must not be seen: the key, password or client secret of the sign-in, and what webhooks are verified with. */
export interface Secrets {
  signIn: string | null;
  webhook: string | null;
}
export const secretNames = ['signIn', 'webhook'] as const;
