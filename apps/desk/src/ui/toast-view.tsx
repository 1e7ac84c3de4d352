import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslate } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import type { ToastOptions } from './toast.tsx';

const manager = Base.createToastManager();

let tellMounted = () => {};
/** What is added before the viewport listens would be lost. */
const mounted = new Promise<void>((resolve) => {
  tellMounted = resolve;
});

/** What `showToast` shows. */
export async function addToast({
  text,
  kind = 'info',
  action,
  // What went wrong is read more slowly, and what to do about it takes longer still.
  timeout = kind === 'error' ? 15_000 : 7000,
  id,
}: ToastOptions): Promise<void> {
  await mounted;
  const shown = manager.add({
    title: text,
    type: kind,
    timeout,
    priority: kind === 'error' ? 'high' : 'low',
    ...(id ? { id } : {}),
    // Named also when there is none: a toast that takes the place of another would keep its button.
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(shown);
        action.run();
      },
    },
  });
}

export function ToastView() {
  // Runs after the provider below has begun to listen.
  useEffect(tellMounted, []);
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        {/* At the left, over the end of the lists: in the middle it would lie over what an agent is writing. */}
        <Base.Viewport className="fixed bottom-4 left-16 z-50 flex w-max max-w-[calc(100vw-32px)] flex-col items-start gap-2 outline-none max-md:bottom-16 max-md:left-1/2 max-md:-translate-x-1/2 max-md:items-center">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const t = useTranslate();
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      data-toast
      className="rounded-lg bg-ink text-ground shadow-float transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0"
    >
      <Base.Content className="flex h-10 items-center gap-3 pr-1.5 pl-3.5">
        <Base.Title className="truncate" />
        <Base.Action className="rounded px-1.5 py-0.5 font-medium underline underline-offset-2 hover:opacity-80" />
        <Base.Close
          aria-label={t('core.dismiss')}
          className="inline-flex size-6 items-center justify-center rounded opacity-70 hover:opacity-100"
        >
          <Icon as={X} size={14} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
