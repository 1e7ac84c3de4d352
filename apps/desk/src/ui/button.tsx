import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';

const variants: Record<Variant, string> = {
  primary: 'bg-ink text-ground hover:opacity-90 font-medium',
  secondary: 'border border-line-strong bg-ground text-ink hover:bg-ground-3',
  ghost: 'text-ink-2 hover:bg-ground-3 hover:text-ink',
  danger: 'border border-line-strong bg-ground text-risk hover:bg-risk-tint',
};

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: Variant;
  size?: 'small' | 'normal';
  /** Disables the button and says so while something is on its way. */
  busy?: boolean;
  icon?: LucideIcon;
}

/** `className` styles a link or trigger like a button. */
export function buttonClass(variant: Variant = 'secondary', size: 'small' | 'normal' = 'normal'): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md select-none',
    'disabled:opacity-50 disabled:pointer-events-none',
    size === 'small' ? 'h-6 px-2 text-sm' : 'h-8 px-3',
    variants[variant],
  );
}

export function Button({
  variant = 'secondary',
  size = 'normal',
  busy = false,
  icon,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={cx(buttonClass(variant, size), className)}
    >
      {icon && <Icon as={icon} size={size === 'small' ? 14 : 16} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon;
  /** Read aloud and shown as a tooltip. */
  label: string;
  /** Key of the action, shown in the tooltip. */
  keys?: string | undefined;
  pressed?: boolean;
  children?: ReactNode;
}

export function IconButton({ icon, label, keys, pressed, className, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={cx(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3 hover:text-ink',
          'disabled:opacity-40 disabled:pointer-events-none data-[popup-open]:bg-ground-3',
          pressed && 'bg-ground-3 text-ink',
          className,
        )}
      >
        <Icon as={icon} />
        {children}
      </button>
    </Tooltip>
  );
}
