import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import type { MenuCheckProps, MenuItemProps, MenuProps } from './menu.tsx';

const itemClass =
  'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-ground-3 data-[disabled]:opacity-50';

/** What `menu.tsx` shows once it is opened. */
export function Menu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  open,
  onOpenChange,
}: MenuProps & Required<Pick<MenuProps, 'open' | 'onOpenChange'>>) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
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
