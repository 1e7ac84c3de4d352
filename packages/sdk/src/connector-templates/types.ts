import type { ConnectorConfig } from '../types.ts';

/** In the four languages of the desk. */
export interface Words {
  en: string;
  de: string;
  pl: string;
  nl: string;
}

export interface TemplateQuestion {
  /** Stands as `[[key]]` in the configuration. */
  key: string;
  label: Words;
  example: string;
}

/** A connector for a widely used system, ready but for what only the company knows. */
export interface ConnectorTemplate {
  key: string;
  /** As its maker writes it. */
  name: string;
  what: Words;
  questions: readonly TemplateQuestion[];
  /** What to enter as the secret of the sign-in, and where the system shows it. */
  secret: Words;
  /** The same for the secret that webhooks are verified with; null where it tells nothing by itself. */
  webhookSecret: Words | null;
  /** What to set up there so that it tells us; null like above. */
  webhookSetup: Words | null;
  config: ConnectorConfig;
}

export const words = (en: string, de: string, pl: string, nl: string): Words => ({ en, de, pl, nl });
