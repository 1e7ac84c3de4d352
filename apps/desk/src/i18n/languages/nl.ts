import { nl as bulk } from '../bulk/nl.ts';
import { nl as conversation } from '../conversation/nl.ts';
import { nl as core } from '../core/nl.ts';
import { nl as flood } from '../flood/nl.ts';
import { nl as offers } from '../offers/nl.ts';
import { nl as queue } from '../queue/nl.ts';
import { nl as sending } from '../sending/nl.ts';
import { nl as sentences } from '../sentences/nl.ts';
import type { Messages } from '../types.ts';
import { nl as views } from '../views/nl.ts';

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
