import { pl as core } from '../core/pl.ts';
import { pl as queue } from '../queue/pl.ts';
import type { Messages } from '../types.ts';
import { pl as views } from '../views/pl.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...views,
};
