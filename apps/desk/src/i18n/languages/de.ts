import { de as core } from '../core/de.ts';
import { de as queue } from '../queue/de.ts';
import type { Messages } from '../types.ts';
import { de as views } from '../views/de.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...views,
};
