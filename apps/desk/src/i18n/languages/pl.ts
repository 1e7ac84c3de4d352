import { pl as account } from '../account/pl.ts';
import { pl as conversation } from '../conversation/pl.ts';
import { pl as core } from '../core/pl.ts';
import { pl as forms } from '../forms/pl.ts';
import { pl as operation } from '../operation/pl.ts';
import { pl as people } from '../people/pl.ts';
import { pl as queue } from '../queue/pl.ts';
import { pl as sentences } from '../sentences/pl.ts';
import { pl as settings } from '../settings/pl.ts';
import type { Messages } from '../types.ts';
import { pl as welcome } from '../welcome/pl.ts';

export const catalog: Messages = {
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
