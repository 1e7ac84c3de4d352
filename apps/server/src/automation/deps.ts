import type { Database } from '../platform/db/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { MadeChannels } from '../views/index.ts';
import type { AnswerDeps } from './answer.ts';

export interface AutomationDeps extends AnswerDeps {
  database: Database;
  /** Channels as filters name them. */
  made(): MadeChannels;
  now(): Date;
  log: Logger;
}
