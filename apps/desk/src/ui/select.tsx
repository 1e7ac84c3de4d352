import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { cx } from './class-names.ts';
import { inputClass } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> {
  value: Value;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
  /** Needed where no `Field` around it gives a label. */
  label?: string;
  disabled?: boolean;
  /** Looks like plain text until it is pointed at. */
  quiet?: boolean;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, label, disabled = false, quiet = false } = props;
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      items={options}
      disabled={disabled}
    >
      <Base.Trigger
        aria-label={label}
        className={cx(
          'flex items-center justify-between gap-2 text-left',
          quiet ? '-mx-2 h-6 w-[calc(100%+16px)] rounded-md px-2 hover:bg-ground-3' : inputClass,
        )}
      >
        <Base.Value className="truncate" />
        <Base.Icon className="text-ink-3">
          <Icon as={ChevronsUpDown} size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="max-h-80 min-w-(--anchor-width) overflow-y-auto rounded-lg border bg-ground p-1 shadow-float outline-none">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-ground-3"
              >
                <Base.ItemText className="flex-1 truncate">{option.label}</Base.ItemText>
                <Base.ItemIndicator className="text-accent">
                  <Icon as={Check} size={14} />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
