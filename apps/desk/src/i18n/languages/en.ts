import { en as conversation } from '../conversation/en.ts';
import { en as core } from '../core/en.ts';
import { en as offers } from '../offers/en.ts';
import { en as queue } from '../queue/en.ts';

export const catalog = {
  ...core,
  ...queue,
  ...conversation,
  ...offers,
};
