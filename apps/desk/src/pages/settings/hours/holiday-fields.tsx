import { Plus, X } from 'lucide-react';
import type { BusinessHours } from '../../../api/business-hours.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { cx } from '../../../ui/class-names.ts';
import { inputClass } from '../../../ui/field.tsx';
import type { Save } from '../parts/use-save.ts';

type Holidays = BusinessHours['holidays'];

/** Days on which nobody is there, whatever the weekday says. */
export function HolidayFields({
  holidays,
  disabled,
  problem,
  onChange,
}: {
  holidays: Holidays;
  disabled: boolean;
  problem: Save['problem'];
  /** @param touched the field whose problem is no longer true */
  onChange: (holidays: Holidays, touched: string) => void;
}) {
  const t = useTranslate();
  const change = (index: number, field: 'date' | 'name', value: string) =>
    onChange(
      holidays.map((holiday, position) => (position === index ? { ...holiday, [field]: value } : holiday)),
      `holidays.${index}.${field}`,
    );
  return (
    <section aria-labelledby="holidays" className="mt-6">
      <h2 id="holidays" className="mb-1 font-medium text-ink-2 text-sm">
        {t('hours.holidays')}
      </h2>
      {holidays.length === 0 && <p className="mb-2 text-quiet">{t('hours.noHolidays')}</p>}
      <ul className="flex flex-col gap-2">
        {holidays.map((holiday, index) => {
          const problems = [problem(`holidays.${index}.date`), problem(`holidays.${index}.name`)];
          const invalid = (text: string | undefined) =>
            text === undefined ? {} : { 'data-invalid': '', 'aria-invalid': true, 'aria-description': text };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a holiday being typed has nothing else that stays.
            <li key={index}>
              <div className="flex items-center gap-2">
                <input
                  type="date"
                  aria-label={t('hours.holidayDate')}
                  value={holiday.date}
                  disabled={disabled}
                  {...invalid(problems[0])}
                  className={cx(inputClass, 'max-w-36 shrink-0')}
                  onChange={(event) => change(index, 'date', event.target.value)}
                />
                <input
                  aria-label={t('hours.holidayName')}
                  placeholder={t('hours.holidayName')}
                  value={holiday.name}
                  maxLength={120}
                  disabled={disabled}
                  {...invalid(problems[1])}
                  className={inputClass}
                  onChange={(event) => change(index, 'name', event.target.value)}
                />
                {!disabled && (
                  <IconButton
                    icon={X}
                    label={t('hours.removeHoliday', { name: holiday.name || holiday.date })}
                    onClick={() =>
                      onChange(
                        holidays.filter((_, position) => position !== index),
                        '',
                      )
                    }
                  />
                )}
              </div>
              {problems.some((text) => text !== undefined) && (
                <p className="mt-1 text-risk text-sm">{problems.find((text) => text !== undefined)}</p>
              )}
            </li>
          );
        })}
      </ul>
      {!disabled && (
        <Button
          variant="ghost"
          icon={Plus}
          className="mt-1 -ml-3"
          onClick={() => onChange([...holidays, { date: '', name: '' }], '')}
        >
          {t('hours.addHoliday')}
        </Button>
      )}
    </section>
  );
}
