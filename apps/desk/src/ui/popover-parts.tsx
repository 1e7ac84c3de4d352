import { Popover as Base } from '@base-ui/react/popover';
import type { PopoverProps } from './popover.tsx';

/** What `popover.tsx` shows once it is opened. */
export function Popover({
  trigger,
  label,
  children,
  align = 'end',
  open,
  onOpenChange,
  focusAfter,
}: PopoverProps & Required<Pick<PopoverProps, 'open' | 'onOpenChange'>>) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className="z-50">
          <Base.Popup
            aria-label={label}
            {...(focusAfter && { finalFocus: focusAfter })}
            className="w-72 rounded-lg border bg-ground p-1 shadow-float outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
