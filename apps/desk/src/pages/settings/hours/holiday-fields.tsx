import { useQuery } from '@tanstack/react-query';
import type { Holiday } from '@throughline/sdk';
import { holidayCountriesQuery, holidaysQuery } from '../../../api/calendars.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Save } from '../parts/use-save.ts';
import type { CalendarValues } from './hours-values.ts';

type Holidays = CalendarValues['holidays'];

/** Whose national holidays close, and on which of them it is open all the same. */
export function HolidayFields({
  holidays,
  disabled,
  problem,
  onChange,
}: {
  holidays: Holidays;
  disabled: boolean;
  problem: Save['problem'];
  onChange: (holidays: Holidays) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const countries = useQuery(holidayCountriesQuery).data ?? [];
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const regions = countries.find(({ code }) => code === holidays?.country)?.regions ?? [];
  return (
    <section aria-labelledby="holidays" className="mt-6">
      <h2 id="holidays" className="mb-1 font-medium text-ink-2 text-sm">
        {t('hours.holidays')}
      </h2>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('hours.country')} error={problem('holidays.country')}>
          <Select
            value={holidays?.country ?? ''}
            label={t('hours.country')}
            disabled={disabled}
            options={[
              { value: '', label: t('hours.noCountry') },
              ...countries
                .map(({ code }) => ({ value: code, label: names.of(code) ?? code }))
                .toSorted((a, b) => a.label.localeCompare(b.label, language)),
            ]}
            onChange={(country) => onChange(country === '' ? null : { country, region: null, open: [] })}
          />
        </Field>
        {holidays && regions.length > 0 && (
          <Field label={t('hours.region')} error={problem('holidays.region')}>
            <Select
              value={holidays.region ?? ''}
              label={t('hours.region')}
              disabled={disabled}
              options={[
                { value: '', label: t('hours.wholeCountry') },
                ...regions.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              onChange={(region) => onChange({ ...holidays, region: region || null })}
            />
          </Field>
        )}
      </div>
      {holidays && <HolidayList holidays={holidays} disabled={disabled} onChange={onChange} />}
    </section>
  );
}

function HolidayList({
  holidays,
  disabled,
  onChange,
}: {
  holidays: NonNullable<Holidays>;
  disabled: boolean;
  onChange: (holidays: Holidays) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const year = new Date().getFullYear();
  const found = useQuery(holidaysQuery(holidays, year, language)).data;
  if (!found) return null;
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dateOf = ({ date, from }: Holiday) =>
    `${format.format(Date.parse(`${date}T00:00:00Z`))}${from === '00:00' ? '' : ` ${t('hours.fromOn', { time: from })}`}`;
  const byRule = Map.groupBy(found, ({ rule }) => rule);
  if (byRule.size === 0) return <p className="mt-2 text-quiet">{t('hours.holidaysUnknown')}</p>;
  return (
    <>
      <ul className="mt-3 rounded-lg border">
        {[...byRule].map(([rule, days]) => (
          <li key={rule} className="flex flex-wrap items-center gap-x-3 border-b px-3 py-1.5 last:border-b-0">
            <Checkbox
              checked={!holidays.open.includes(rule)}
              disabled={disabled}
              onChange={(closed) =>
                onChange({
                  ...holidays,
                  open: closed ? holidays.open.filter((each) => each !== rule) : [...holidays.open, rule],
                })
              }
            >
              {days[0]?.name}
            </Checkbox>
            <span className="ml-auto text-quiet text-sm tabular-nums max-sm:ml-0 max-sm:w-full max-sm:pl-6">
              {days.map(dateOf).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-quiet text-sm">{t('hours.holidayHelp')}</p>
    </>
  );
}
