import { cloneElement, type ReactElement, type ReactNode, useState } from 'react';
import { deferred } from './deferred.ts';
import { useWoken } from './use-woken.ts';

/** Nobody opens one before the first page stands there. */
const parts = deferred(() => import('./popover-parts.tsx'));

export interface PopoverProps {
  trigger: ReactElement<PopoverTriggerProps>;
  /** Read aloud when it opens. */
  label: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where the focus goes when it closes; left out, back to its button. */
  focusAfter?: () => HTMLElement;
}

interface PopoverTriggerProps {
  onClick?: () => void;
  'aria-haspopup'?: 'dialog';
  'aria-expanded'?: boolean;
}

/** A button that opens a small panel. Until its code is there, there is only the button; a click on it is kept. */
export function Popover({ trigger, open: given, onOpenChange: tell, ...rest }: PopoverProps) {
  const [own, setOwn] = useState(false);
  const open = given ?? own;
  const onOpenChange = tell ?? setOwn;
  const woken = useWoken(parts, open, 'dialog');
  if (woken) return <woken.Popover {...rest} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
  return cloneElement(trigger, {
    onClick: () => onOpenChange(true),
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
  });
}
