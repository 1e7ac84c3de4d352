import { en as account } from '../account/en.ts';
import { en as conversation } from '../conversation/en.ts';
import { en as core } from '../core/en.ts';
import { en as forms } from '../forms/en.ts';
import { en as operation } from '../operation/en.ts';
import { en as people } from '../people/en.ts';
import { en as queue } from '../queue/en.ts';
import { en as sentences } from '../sentences/en.ts';
import { en as settings } from '../settings/en.ts';
import { en as welcome } from '../welcome/en.ts';

export const catalog = {
  ...core,
  ...queue,
  ...conversation,
  ...account,
  ...settings,
  ...forms,
  ...people,
  ...operation,
  ...sentences,
  ...welcome,
};
