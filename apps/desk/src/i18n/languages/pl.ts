import { pl as conversation } from '../conversation/pl.ts';
import { pl as core } from '../core/pl.ts';
import { pl as offers } from '../offers/pl.ts';
import { pl as queue } from '../queue/pl.ts';
import type { Messages } from '../types.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...conversation,
  ...offers,
};
