import type { LucideIcon } from 'lucide-react';
import { cloneElement, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { deferred } from './deferred.ts';

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
  const loaded = parts.use();
  const [own, setOwn] = useState(false);
  const [awake, setAwake] = useState(loaded !== null);
  const open = given ?? own;
  const onOpenChange = tell ?? setOwn;
  if (open && !awake) setAwake(true);
  useEffect(() => {
    if (awake) void parts.load().catch(() => setAwake(false));
  }, [awake]);
  useEffect(() => {
    // The button is made anew: not while the focus is on one, it would be lost.
    if (loaded && document.activeElement?.getAttribute('aria-haspopup') !== 'menu') setAwake(true);
  }, [loaded]);
  if (awake && loaded) {
    return <loaded.Menu {...rest} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
  }
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
