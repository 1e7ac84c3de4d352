import type { ReactNode } from 'react';
import { Field, Input } from '../../../ui/field.tsx';

/** A number with its label; an emptied input is kept as such and refused when it is saved. */
export function NumberField({
  label,
  help,
  value,
  step = 1,
  error,
  disabled,
  onChange,
}: {
  label: string;
  help?: ReactNode;
  value: number | null;
  step?: number;
  error?: string | undefined;
  disabled: boolean;
  onChange: (value: number) => void;
}) {
  return (
    <Field label={label} help={help} error={error}>
      <Input
        type="number"
        inputMode="decimal"
        min={0}
        step={step}
        value={value === null || Number.isNaN(value) ? '' : value}
        disabled={disabled}
        className="max-w-28 tabular-nums"
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </Field>
  );
}
