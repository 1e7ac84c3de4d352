import { de as bulk } from '../bulk/de.ts';
import { de as conversation } from '../conversation/de.ts';
import { de as core } from '../core/de.ts';
import { de as flood } from '../flood/de.ts';
import { de as offers } from '../offers/de.ts';
import { de as queue } from '../queue/de.ts';
import { de as sending } from '../sending/de.ts';
import { de as sentences } from '../sentences/de.ts';
import type { Messages } from '../types.ts';
import { de as views } from '../views/de.ts';

export const catalog: Messages = {
  ...core,
  ...queue,
  ...conversation,
  ...sentences,
  ...views,
  ...bulk,
  ...offers,
  ...sending,
  ...flood,
};
