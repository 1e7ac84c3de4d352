import { CopyPlus } from 'lucide-react';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { Save } from '../parts/use-save.ts';
import { DayBar } from './day-bar.tsx';
import { type CalendarValues, dayNames, type Span } from './hours-values.ts';
import { SpanFields } from './span-fields.tsx';

type Days = CalendarValues['days'];

/** Seven days, each with any number of open spans. */
export function DayFields({
  days,
  disabled,
  problem,
  onChange,
}: {
  days: Days;
  disabled: boolean;
  problem: Save['problem'];
  /** @param touched the field whose problem is no longer true */
  onChange: (days: Days, touched: string) => void;
}) {
  const t = useTranslate();
  const names = dayNames(useLanguage());
  const set = (day: number, spans: Span[], touched = '') =>
    onChange(
      days.map((entry, index) => (index === day ? spans : entry)),
      touched,
    );
  const [monday = []] = days;
  return (
    <section aria-labelledby="days" className="mt-6">
      <h2 id="days" className="mb-1 font-medium text-ink-2 text-sm">
        {t('hours.days')}
      </h2>
      <ul className="rounded-lg border">
        {names.map((name, day) => (
          <li
            key={name}
            className="flex gap-3 border-b px-3 py-2 last:border-b-0 max-sm:flex-col max-sm:gap-1"
          >
            <span className="w-28 shrink-0 py-1.5 font-medium first-letter:uppercase max-sm:py-0">
              {name}
            </span>
            <div className="flex min-w-0 flex-1 flex-col gap-2">
              <DayBar spans={days[day] ?? []} />
              <SpanFields
                name={name}
                spans={days[day] ?? []}
                at={`days.${day}`}
                disabled={disabled}
                problem={problem}
                onChange={(spans, touched) => set(day, spans, touched)}
              />
            </div>
          </li>
        ))}
      </ul>
      {!disabled && (
        <Button
          variant="ghost"
          icon={CopyPlus}
          className="mt-1 -ml-3"
          onClick={() =>
            onChange(
              days.map((spans, day) => (day >= 1 && day <= 4 ? monday : spans)),
              '',
            )
          }
        >
          {t('hours.likeMonday')}
        </Button>
      )}
    </section>
  );
}
