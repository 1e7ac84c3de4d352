import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

interface ToggleProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
}

/** `className` places the label, all of which can be pressed. */
export function Checkbox({
  checked,
  onChange,
  children,
  disabled = false,
  className,
}: ToggleProps & { className?: string }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control inside is Base UI's own.
    <label className={cx('flex items-center gap-2', className)}>
      <Base.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
        className="flex size-4 shrink-0 items-center justify-center rounded border border-ink-3 data-[checked]:border-accent data-[checked]:bg-accent data-[checked]:text-accent-ink"
      >
        <Base.Indicator>
          <Icon as={Check} size={12} />
        </Base.Indicator>
      </Base.Root>
      {children}
    </label>
  );
}

export function Switch({ checked, onChange, children, disabled = false }: ToggleProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control inside is Base UI's own.
    <label className="flex items-center gap-2">
      <BaseSwitch.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
        className="flex h-[18px] w-8 rounded-full bg-ink-3 p-0.5 transition-colors data-[checked]:bg-accent"
      >
        <BaseSwitch.Thumb className="size-3.5 rounded-full bg-ground transition-transform data-[checked]:translate-x-3.5" />
      </BaseSwitch.Root>
      {children}
    </label>
  );
}
