import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslate } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** What stands beside something where there is room, laid over it where there is none. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  const t = useTranslate();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/30" />
        {/* The cursor goes to the sheet, not into its first field: that would bring up a phone's keyboard. */}
        <Base.Popup
          ref={popup}
          initialFocus={popup}
          className="fixed inset-y-0 right-0 z-40 flex w-full flex-col bg-ground shadow-float outline-none sm:w-[360px] sm:border-l"
        >
          <header className="flex h-11 shrink-0 items-center border-b pr-2 pl-4 pointer-coarse:pr-0">
            <Base.Title className="min-w-0 flex-1 truncate font-semibold">{title}</Base.Title>
            <Base.Close
              aria-label={t('core.close')}
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3 pointer-coarse:size-11"
            >
              <Icon as={X} />
            </Base.Close>
          </header>
          {/* A touch that scrolls past the end must not move what lies below. */}
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
