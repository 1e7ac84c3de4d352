import { useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Span } from './level-values.ts';

/** A length of time with its unit; emptied, it is no promise. */
export function SpanField({
  label,
  value,
  error,
  disabled,
  onChange,
}: {
  label: string;
  value: Span;
  error?: string | undefined;
  disabled: boolean;
  onChange: (value: Span) => void;
}) {
  const t = useTranslate();
  return (
    <div className="flex items-end gap-2">
      <div className="w-28">
        <Field label={label} error={error}>
          <Input
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            disabled={disabled}
            placeholder={t('levels.none')}
            value={value.amount === null || Number.isNaN(value.amount) ? '' : value.amount}
            className="tabular-nums"
            onChange={(event) =>
              onChange({
                ...value,
                amount: Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber,
              })
            }
          />
        </Field>
      </div>
      <div className="w-28">
        <Select
          value={value.unit}
          disabled={disabled}
          label={t('levels.unit', { promise: label })}
          options={[
            { value: 'minutes', label: t('levels.minutes') },
            { value: 'hours', label: t('levels.hours.unit') },
          ]}
          onChange={(unit) => onChange({ ...value, unit })}
        />
      </div>
    </div>
  );
}
