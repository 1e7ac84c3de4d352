import { en as bulk } from '../bulk/en.ts';
import { en as conversation } from '../conversation/en.ts';
import { en as core } from '../core/en.ts';
import { en as flood } from '../flood/en.ts';
import { en as offers } from '../offers/en.ts';
import { en as queue } from '../queue/en.ts';
import { en as sending } from '../sending/en.ts';
import { en as sentences } from '../sentences/en.ts';
import { en as views } from '../views/en.ts';

export const catalog = {
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
