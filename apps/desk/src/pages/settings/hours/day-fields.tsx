import { CopyPlus, Plus, X } from 'lucide-react';
import type { BusinessHours } from '../../../api/business-hours.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { Save } from '../parts/use-save.ts';
import { ClockInput } from './clock-input.tsx';
import { dayNames, nextSpan, type Span } from './hours-values.ts';

type Days = BusinessHours['days'];

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
            <Spans
              name={name}
              spans={days[day] ?? []}
              at={`days.${day}`}
              disabled={disabled}
              problem={problem}
              onChange={(spans, touched) => set(day, spans, touched)}
            />
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

function Spans({
  name,
  spans,
  at,
  disabled,
  problem,
  onChange,
}: {
  name: string;
  spans: readonly Span[];
  at: string;
  disabled: boolean;
  problem: Save['problem'];
  onChange: (spans: Span[], touched?: string) => void;
}) {
  const t = useTranslate();
  const change = (index: number, next: Partial<Span>) =>
    onChange(
      spans.map((span, position) => (position === index ? { ...span, ...next } : span)),
      `${at}.${index}.${Object.keys(next)[0]}`,
    );
  return (
    <div className="flex min-w-0 flex-1 items-start gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {spans.length === 0 && <span className="py-1.5 text-quiet">{t('hours.closed')}</span>}
        {spans.map((span, index) => {
          const problems = [problem(`${at}.${index}.from`), problem(`${at}.${index}.to`)];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the day.
            <div key={index}>
              <div className="flex items-center gap-2">
                <ClockInput
                  label={t('hours.from', { day: name })}
                  value={span.from}
                  problem={problems[0]}
                  disabled={disabled}
                  onChange={(from) => change(index, { from })}
                />
                <span aria-hidden="true" className="text-quiet">
                  –
                </span>
                <ClockInput
                  label={t('hours.to', { day: name })}
                  value={span.to}
                  problem={problems[1]}
                  disabled={disabled}
                  onChange={(to) => change(index, { to })}
                />
                {!disabled && (
                  <IconButton
                    icon={X}
                    label={t('hours.removeSpan', { day: name, from: span.from, to: span.to })}
                    onClick={() => onChange(spans.filter((_, position) => position !== index))}
                  />
                )}
              </div>
              {problems.some((text) => text !== undefined) && (
                <p className="mt-1 text-risk text-sm">{problems.find((text) => text !== undefined)}</p>
              )}
            </div>
          );
        })}
      </div>
      {!disabled && (
        <IconButton
          icon={Plus}
          label={t('hours.addSpan', { day: name })}
          className="mt-0.5"
          onClick={() => onChange([...spans, nextSpan(spans)])}
        />
      )}
    </div>
  );
}
