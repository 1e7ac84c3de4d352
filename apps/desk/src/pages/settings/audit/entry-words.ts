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

/** Says a value; ids are looked up by `nameOf`. */
export function valueText(value: unknown, t: Translate, nameOf: (id: string) => string | undefined): string {
  if (value === null || value === undefined || value === '') return t('audit.nothing');
  if (value === true) return t('audit.yes');
  if (value === false) return t('audit.no');
  if (typeof value === 'string') return nameOf(value) ?? value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length === 0
      ? t('audit.nothing')
      : value.map((each) => valueText(each, t, nameOf)).join(', ');
  return JSON.stringify(value);
}

/** One line a changed field. */
export function changeLines(
  { changes }: AuditEntry,
  t: Translate,
  nameOf: (id: string) => string | undefined,
): { field: string; text: string }[] {
  return Object.entries(changes ?? {}).map(([path, change]) => {
    const field = fieldText(path, t);
    if ('secret' in change) return { field: path, text: t('audit.secret', { field }) };
    const after = valueText(change.after, t, nameOf);
    const before = valueText(change.before, t, nameOf);
    const text =
      change.before === null
        ? t('audit.initial', { field, after })
        : t('audit.change', { field, before, after });
    return { field: path, text };
  });
}
