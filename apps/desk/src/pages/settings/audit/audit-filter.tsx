import type { AuditEntry } from '@throughline/sdk';
import type { AuditFilter } from '../../../api/audit.ts';
import { useAgents } from '../../../api/people.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';

/** What the page's address says: days as they stand in a calendar, both shown. */
export interface AuditSearch {
  who?: string;
  thing?: Thing;
  from?: string;
  to?: string;
}

type Thing = AuditEntry['thing']['kind'];

const things = [
  'account',
  'agent',
  'api_key',
  'audit_log',
  'audit_policy',
  'calendar',
  'canned_reply',
  'channel',
  'company',
  'connector',
  'connector_action',
  'connector_delivery',
  'conversation',
  'customer',
  'customers',
  'customer_import',
  'retention',
  'purposes',
  'legal_hold',
  'file',
  'form',
  'goal',
  'inbound',
  'incident',
  'message',
  'role',
  'routing',
  'rule',
  'shared_macro',
  'same_matter',
  'service_level',
  'shared_view',
  'segment',
  'profiles',
  'skill',
  'submission',
  'supervision',
  'team',
] as const satisfies readonly Thing[];
// A kind that the server knows and this list lacks does not compile.
const _complete: Thing extends (typeof things)[number] ? true : never = true;

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Reads the address; what makes no sense is left out. */
export function readSearch(given: Record<string, unknown>): AuditSearch {
  const thing = things.find((each) => each === given.thing);
  return {
    ...(typeof given.who === 'string' ? { who: given.who } : {}),
    ...(thing ? { thing } : {}),
    ...(isDay(given.from) ? { from: given.from } : {}),
    ...(isDay(given.to) ? { to: given.to } : {}),
  };
}

/** Days of this reader's calendar, the last one whole. */
export function filterOf({ who, thing, from, to }: AuditSearch): AuditFilter {
  return {
    ...(who ? { whoId: who } : {}),
    ...(thing ? { thing } : {}),
    ...(from ? { from: startOf(from, 0) } : {}),
    ...(to ? { to: startOf(to, 1) } : {}),
  };
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

export function AuditFilterBar({
  search,
  onChange,
}: {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const people = useAgents().toSorted((a, b) => a.name.localeCompare(b.name, language));
  const kinds = things
    .map((value) => ({ value, label: t(`audit.thing.${value}`) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const change = (name: keyof AuditSearch, value: string) => {
    const { [name]: _, ...rest } = search;
    onChange(readSearch(value === '' ? rest : { ...rest, [name]: value }));
  };
  return (
    <fieldset className="mb-4 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2">
      <legend className="sr-only">{t('audit.filter')}</legend>
      <div className="w-48 max-sm:w-auto">
        <Field label={t('audit.filter.who')}>
          <Select
            value={search.who ?? ''}
            label={t('audit.filter.who')}
            options={[
              { value: '', label: t('audit.filter.everybody') },
              ...people.map((agent) => ({ value: agent.id, label: agent.name })),
            ]}
            onChange={(who) => change('who', who)}
          />
        </Field>
      </div>
      <div className="w-48 max-sm:w-auto">
        <Field label={t('audit.filter.thing')}>
          <Select<Thing | ''>
            value={search.thing ?? ''}
            label={t('audit.filter.thing')}
            options={[{ value: '', label: t('audit.filter.everything') }, ...kinds]}
            onChange={(thing) => change('thing', thing)}
          />
        </Field>
      </div>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="w-36 max-sm:w-auto">
          <Field label={t(`audit.filter.${end}`)}>
            <Input
              type="date"
              value={search[end] ?? ''}
              onChange={(event) => change(end, event.target.value)}
            />
          </Field>
        </div>
      ))}
      {Object.keys(search).length > 0 && (
        <Button variant="ghost" onClick={() => onChange({})}>
          {t('audit.filter.clear')}
        </Button>
      )}
    </fieldset>
  );
}
