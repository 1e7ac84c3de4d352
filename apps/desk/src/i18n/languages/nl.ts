import { nl as account } from '../account/nl.ts';
import { nl as conversation } from '../conversation/nl.ts';
import { nl as core } from '../core/nl.ts';
import { nl as forms } from '../forms/nl.ts';
import { nl as operation } from '../operation/nl.ts';
import { nl as people } from '../people/nl.ts';
import { nl as queue } from '../queue/nl.ts';
import { nl as sentences } from '../sentences/nl.ts';
import { nl as settings } from '../settings/nl.ts';
import type { Messages } from '../types.ts';
import { nl as welcome } from '../welcome/nl.ts';

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
