import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/index.ts';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  /** Width of the panel. */
  size?: 'small' | 'normal' | 'wide';
  children: ReactNode;
  /** Buttons, right-aligned below the content. */
  actions?: ReactNode;
}

const widths = { small: 'max-w-sm', normal: 'max-w-lg', wide: 'max-w-3xl' };

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'normal',
  children,
  actions,
}: DialogProps) {
  const t = useTranslate();
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/30" />
        <Base.Popup
          className={cx(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-32px)] -translate-x-1/2 flex-col',
            'rounded-lg border bg-ground shadow-float outline-none',
            widths[size],
          )}
        >
          <header className="px-4 pt-4 pr-12">
            <div>
              <Base.Title className="font-semibold text-lg">{title}</Base.Title>
              {description && <Base.Description className="text-quiet">{description}</Base.Description>}
            </div>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
          {actions && <footer className="flex justify-end gap-2 border-t px-4 py-3">{actions}</footer>}
          {/* Last in order, so that opening puts the cursor into the content. */}
          <Base.Close
            aria-label={t('core.close')}
            className="absolute top-3 right-3 inline-flex size-7 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3"
          >
            <Icon as={X} />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
