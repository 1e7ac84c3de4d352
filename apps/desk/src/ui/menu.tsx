import { Menu as Base } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

const itemClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-ground-3 data-[disabled]:opacity-50';

export function Menu({ trigger, children, align = 'end', side = 'bottom', open, onOpenChange }: MenuProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50">
          <Base.Popup className="max-h-[min(28rem,var(--available-height))] min-w-52 overflow-y-auto rounded-lg border bg-ground p-1 shadow-float outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  children: ReactNode;
  icon?: LucideIcon;
  /** Anything to stand where the icon stands. */
  leading?: ReactNode;
  keys?: string | undefined;
  hint?: ReactNode;
  disabled?: boolean;
  danger?: boolean;
}

export function MenuItem({
  onSelect,
  children,
  icon,
  leading,
  keys,
  hint,
  disabled = false,
  danger,
}: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={cx(itemClass, danger && 'text-risk')}>
      {icon && <Icon as={icon} className="text-ink-2" />}
      {leading}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="text-quiet text-sm">{hint}</span>}
      {keys && <Kbd keys={keys} />}
    </Base.Item>
  );
}

interface MenuCheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** False keeps the menu open, for several ticks in a row. */
  closes?: boolean;
}

export function MenuCheck({ checked, onChange, children, closes = true }: MenuCheckProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      closeOnClick={closes}
      className={itemClass}
    >
      <span className="inline-flex size-4 items-center justify-center text-accent">
        {checked && <Icon as={Check} size={14} />}
      </span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Base.CheckboxItem>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-quiet text-xs">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
