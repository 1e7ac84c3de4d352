import { Plus, X } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { cx } from '../../../ui/class-names.ts';
import { inputClass } from '../../../ui/field.tsx';
import type { Save } from '../parts/use-save.ts';
import type { CalendarValues } from './hours-values.ts';
import { SpanFields } from './span-fields.tsx';

type Dates = CalendarValues['dates'];

/** Days of its own: closed, or open at other times, whatever the weekday and the holidays say. */
export function DateFields({
  dates,
  disabled,
  problem,
  onChange,
}: {
  dates: Dates;
  disabled: boolean;
  problem: Save['problem'];
  /** @param touched the field whose problem is no longer true */
  onChange: (dates: Dates, touched: string) => void;
}) {
  const t = useTranslate();
  const change = (index: number, next: Partial<Dates[number]>, touched: string) =>
    onChange(
      dates.map((each, position) => (position === index ? { ...each, ...next } : each)),
      touched,
    );
  return (
    <section aria-labelledby="dates" className="mt-6">
      <h2 id="dates" className="mb-1 font-medium text-ink-2 text-sm">
        {t('hours.ownDates')}
      </h2>
      {dates.length === 0 && <p className="mb-2 text-quiet">{t('hours.noOwnDates')}</p>}
      <ul className={cx('rounded-lg border', dates.length === 0 && 'hidden')}>
        {dates.map((own, index) => {
          const at = `dates.${index}`;
          const problems = [problem(`${at}.date`), problem(`${at}.name`)];
          const invalid = (text: string | undefined) =>
            text === undefined ? {} : { 'data-invalid': '', 'aria-invalid': true, 'aria-description': text };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day being typed has nothing else that stays.
            <li key={index} className="flex flex-col gap-2 border-b px-3 py-2 last:border-b-0">
              <div className="flex items-center gap-2">
                <input
                  type="date"
                  aria-label={t('hours.ownDate')}
                  value={own.date}
                  disabled={disabled}
                  {...invalid(problems[0])}
                  className={cx(inputClass, 'max-w-36 shrink-0')}
                  onChange={(event) => change(index, { date: event.target.value }, `${at}.date`)}
                />
                <input
                  aria-label={t('hours.ownName')}
                  placeholder={t('hours.ownName')}
                  value={own.name}
                  maxLength={120}
                  disabled={disabled}
                  {...invalid(problems[1])}
                  className={inputClass}
                  onChange={(event) => change(index, { name: event.target.value }, `${at}.name`)}
                />
                {!disabled && (
                  <IconButton
                    icon={X}
                    label={t('hours.removeDate', { name: own.name || own.date })}
                    onClick={() =>
                      onChange(
                        dates.filter((_, position) => position !== index),
                        '',
                      )
                    }
                  />
                )}
              </div>
              {problems.some((text) => text !== undefined) && (
                <p className="text-risk text-sm">{problems.find((text) => text !== undefined)}</p>
              )}
              <SpanFields
                name={own.name || own.date}
                spans={own.spans}
                at={`${at}.spans`}
                disabled={disabled}
                problem={problem}
                onChange={(spans, touched = '') => change(index, { spans }, touched)}
              />
            </li>
          );
        })}
      </ul>
      {!disabled && (
        <Button
          variant="ghost"
          icon={Plus}
          className="mt-1 -ml-3"
          onClick={() => onChange([...dates, { date: '', name: '', spans: [] }], '')}
        >
          {t('hours.addDate')}
        </Button>
      )}
    </section>
  );
}
