/** An entry of the audit log as people read it. */
import type { AuditEntry } from '@throughline/sdk';
import type { MessageKey, Translate } from '../../../i18n/index.ts';

type Worded<Action extends string> = Action extends `${infer Kind}.${infer Rest}` ? `${Kind}:${Rest}` : never;

/** Keys of texts have one dot a level, so an action's own is written as a colon there. */
export const worded = <Action extends string>(action: Action): Worded<Action> =>
  action.replace('.', ':') as Worded<Action>;

export function sentenceOf({ who, action, thing }: AuditEntry, t: Translate): string {
  return t(`audit.did.${worded(action)}`, { who: who.name || t('audit.system'), name: thing.name });
}

const knownFields = {
  name: 'audit.field.name',
  role: 'audit.field.role',
  permissions: 'audit.field.permissions',
  texts: 'audit.field.texts',
  'definition.steps': 'audit.field.questions',
  language: 'audit.field.language',
  email: 'audit.field.email',
  active: 'audit.field.active',
  enabled: 'audit.field.enabled',
  capacity: 'audit.field.capacity',
  teams: 'audit.field.teams',
  agents: 'audit.field.agents',
  teamId: 'audit.field.teamId',
  calendarId: 'audit.field.calendarId',
  isDefault: 'audit.field.isDefault',
  dates: 'audit.field.dates',
  scopes: 'audit.field.scopes',
  prefix: 'audit.field.prefix',
  filter: 'audit.field.filter',
  sort: 'audit.field.sort',
  order: 'audit.field.order',
  state: 'audit.field.state',
  trigger: 'audit.field.trigger',
  conditions: 'audit.field.conditions',
  actions: 'audit.field.actions',
  shared: 'audit.field.shared',
  shortcut: 'audit.field.shortcut',
  kind: 'audit.field.kind',
  type: 'audit.field.type',
  timeZone: 'audit.field.timeZone',
  days: 'audit.field.days',
  holidays: 'audit.field.holidays',
  keepDays: 'audit.field.keepDays',
  removed: 'audit.field.removed',
  draftsReadable: 'audit.field.draftsReadable',
  readersShown: 'audit.field.readersShown',
} as const satisfies Record<string, MessageKey>;

/** What a field's path is called; a setting of a channel type stays as it is named there. */
function fieldText(path: string, t: Translate): string {
  if (Object.hasOwn(knownFields, path)) return t(knownFields[path as keyof typeof knownFields]);
  return path.replace(/^settings\./, '');
}

/** How values of this reader's company are said. */
export interface Words {
  t: Translate;
  /** What an id stands for, while it is still there. */
  nameOf: (id: string) => string | undefined;
  roleName: (id: string) => string;
  permissionText: (permission: string) => string;
}

function valueText(path: string, value: unknown, words: Words): string {
  const { t, nameOf } = words;
  if (value === null || value === undefined || value === '') return t('audit.nothing');
  if (value === true) return t('audit.yes');
  if (value === false) return t('audit.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (path === 'role') return words.roleName(value) || value;
    if (path === 'permissions' || path === 'scopes') return words.permissionText(value);
    return nameOf(value) ?? value;
  }
  if (isPlainList(value))
    return value.length === 0
      ? t('audit.nothing')
      : value.map((each) => valueText(path, each, words)).join(', ');
  // Questions of a form, steps of routing: too much for a line. Where they stand now is one click away.
  return '…';
}

const isPlainList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null);

/** One line a changed field. */
export function changeLines({ changes }: AuditEntry, words: Words): { field: string; text: string }[] {
  return Object.entries(changes ?? {}).map(([path, change]) => {
    const field = fieldText(path, words.t);
    if ('secret' in change) return { field: path, text: words.t('audit.secret', { field }) };
    return { field: path, text: changeText(path, field, change, words) };
  });
}

function changeText(
  path: string,
  field: string,
  { before, after }: { before?: unknown; after?: unknown },
  words: Words,
): string {
  const { t } = words;
  if (before === null) return t('audit.initial', { field, after: valueText(path, after, words) });
  const moved = listChange(before, after);
  if (moved) {
    const say = (sign: string) => (each: unknown) => `${sign} ${valueText(path, each, words)}`;
    return t('audit.initial', {
      field,
      after: [...moved.added.map(say('+')), ...moved.removed.map(say('−'))].join(', '),
    });
  }
  const [old, fresh] = [valueText(path, before, words), valueText(path, after, words)];
  return old === '…' || fresh === '…'
    ? t('audit.secret', { field })
    : t('audit.change', { field, before: old, after: fresh });
}

/** What came to a list and what left it; null when it is no list, or only its order changed. */
function listChange(before: unknown, after: unknown): { added: unknown[]; removed: unknown[] } | null {
  if (!isPlainList(before) || !isPlainList(after)) return null;
  const added = after.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !after.includes(each));
  return added.length + removed.length === 0 ? null : { added, removed };
}
