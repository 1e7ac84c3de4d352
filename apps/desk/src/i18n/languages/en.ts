import { en as core } from '../core/en.ts';
import { en as queue } from '../queue/en.ts';
import { en as views } from '../views/en.ts';

export const catalog = {
  ...core,
  ...queue,
  ...views,
};
