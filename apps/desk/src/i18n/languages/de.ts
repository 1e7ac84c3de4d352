import { de as account } from '../account/de.ts';
import { de as conversation } from '../conversation/de.ts';
import { de as core } from '../core/de.ts';
import { de as forms } from '../forms/de.ts';
import { de as operation } from '../operation/de.ts';
import { de as people } from '../people/de.ts';
import { de as queue } from '../queue/de.ts';
import { de as sentences } from '../sentences/de.ts';
import { de as settings } from '../settings/de.ts';
import type { Messages } from '../types.ts';
import { de as welcome } from '../welcome/de.ts';

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
