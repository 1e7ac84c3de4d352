import { useBlocker } from '@tanstack/react-router';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { EditState } from './use-edits.ts';

/** Asks before a page with unsaved input is left: by a link, by the browser's arrows, or by closing it. */
export function LeaveGuard({ edits }: { edits: Pick<EditState<object>, 'isPending' | 'discard'> }) {
  const t = useTranslate();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && edits.isPending(),
    enableBeforeUnload: edits.isPending,
    withResolver: true,
  });
  const discard = () => {
    edits.discard();
    blocker.proceed?.();
  };
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
      size="small"
      title={t('settings.leave.title')}
      actions={
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="ghost" onClick={discard}>
            {t('settings.discard')}
          </Button>
          <Button onClick={() => blocker.proceed?.()}>{t('settings.leave.keep')}</Button>
          <Button variant="primary" onClick={() => blocker.reset?.()}>
            {t('settings.leave.stay')}
          </Button>
        </div>
      }
    >
      <p className="text-ink-2">{t('settings.leave.text')}</p>
    </Dialog>
  );
}
