import { cx } from '../../../ui/class-names.ts';
import { inputClass } from '../../../ui/field.tsx';
import { readClock } from './hours-values.ts';

/** A time of day as people type it; it is put into shape when the input is left. 24:00 is the end of the day. */
export function ClockInput({
  label,
  value,
  problem,
  disabled,
  onChange,
}: {
  label: string;
  value: string;
  problem: string | undefined;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <input
      aria-label={label}
      value={value}
      disabled={disabled}
      inputMode="numeric"
      maxLength={5}
      aria-invalid={problem !== undefined}
      {...(problem === undefined ? {} : { 'data-invalid': '', 'aria-description': problem })}
      className={cx(inputClass, 'max-w-20 text-center tabular-nums')}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => value !== readClock(value) && onChange(readClock(value))}
    />
  );
}
