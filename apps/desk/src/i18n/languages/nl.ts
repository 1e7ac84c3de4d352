import { nl as core } from '../core/nl.ts';
import { nl as queue } from '../queue/nl.ts';
import type { Messages } from '../types.ts';
import { nl as views } from '../views/nl.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...views,
};
