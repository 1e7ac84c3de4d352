import type { ReactNode } from 'react';
import { useId } from 'react';
import { Checkbox } from '../../../ui/checkbox.tsx';

export interface CheckOption {
  value: string;
  label: ReactNode;
}

/** Several of a list, one box each, under one label. */
export function CheckList({
  label,
  help,
  error,
  options,
  chosen,
  disabled,
  onChange,
}: {
  label: string;
  help?: string;
  error?: string | undefined;
  options: readonly CheckOption[];
  chosen: readonly string[];
  disabled: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const id = useId();
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((entry) => entry !== value));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the labels beside it.
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-more`}>
      <p id={id} className="mb-1 font-medium text-ink-2 text-sm">
        {label}
      </p>
      <div className="flex flex-col rounded-md border border-line-strong">
        {options.map((option) => (
          <div
            key={option.value}
            className="border-b px-2.5 first:rounded-t-md last:rounded-b-md last:border-b-0 hover:bg-ground-2 [&>label]:min-h-8 [&>label]:py-1"
          >
            <Checkbox
              checked={chosen.includes(option.value)}
              disabled={disabled}
              onChange={(on) => toggle(option.value, on)}
            >
              {option.label}
            </Checkbox>
          </div>
        ))}
      </div>
      <div id={`${id}-more`} className="mt-1 text-sm">
        {help && <p className="text-quiet">{help}</p>}
        {error !== undefined && <p className="text-risk">{error}</p>}
      </div>
    </div>
  );
}
