import { pl as bulk } from '../bulk/pl.ts';
import { pl as conversation } from '../conversation/pl.ts';
import { pl as core } from '../core/pl.ts';
import { pl as flood } from '../flood/pl.ts';
import { pl as offers } from '../offers/pl.ts';
import { pl as queue } from '../queue/pl.ts';
import { pl as sending } from '../sending/pl.ts';
import { pl as sentences } from '../sentences/pl.ts';
import type { Messages } from '../types.ts';
import { pl as views } from '../views/pl.ts';

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
