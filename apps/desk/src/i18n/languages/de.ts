import { de as conversation } from '../conversation/de.ts';
import { de as core } from '../core/de.ts';
import { de as offers } from '../offers/de.ts';
import { de as queue } from '../queue/de.ts';
import type { Messages } from '../types.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...conversation,
  ...offers,
};
