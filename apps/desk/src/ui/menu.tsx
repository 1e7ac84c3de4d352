import type { LucideIcon } from 'lucide-react';
import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { deferred } from './deferred.ts';
import { useWoken } from './use-woken.ts';

/** Half of what the first page would weigh; nobody opens a menu before it stands there. */
const parts = deferred(() => import('./menu-parts.tsx'));

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement<MenuTriggerProps>;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

interface MenuTriggerProps {
  onClick?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
}

/** A button with a menu. Until the menu's code is there, there is only the button; a click on it is kept. */
export function Menu({ trigger, open: given, onOpenChange: tell, ...rest }: MenuProps) {
  const [own, setOwn] = useState(false);
  const open = given ?? own;
  const onOpenChange = tell ?? setOwn;
  const woken = useWoken(parts, open, 'menu');
  if (woken) return <woken.Menu {...rest} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
  return cloneElement(trigger, {
    onClick: () => onOpenChange(true),
    'aria-haspopup': 'menu',
    'aria-expanded': false,
  });
}

export interface MenuItemProps {
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

export function MenuItem(props: MenuItemProps) {
  const loaded = parts.use();
  return loaded && <loaded.MenuItem {...props} />;
}

export interface MenuCheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** False keeps the menu open, for several ticks in a row. */
  closes?: boolean;
}

export function MenuCheck(props: MenuCheckProps) {
  const loaded = parts.use();
  return loaded && <loaded.MenuCheck {...props} />;
}

export function MenuGroup(props: { label: string; children: ReactNode }) {
  const loaded = parts.use();
  return loaded && <loaded.MenuGroup {...props} />;
}

export function MenuSeparator() {
  const loaded = parts.use();
  return loaded && <loaded.MenuSeparator />;
}
