import { nl as conversation } from '../conversation/nl.ts';
import { nl as core } from '../core/nl.ts';
import { nl as offers } from '../offers/nl.ts';
import { nl as queue } from '../queue/nl.ts';
import type { Messages } from '../types.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...conversation,
  ...offers,
};
