import { useBlocker } from '@tanstack/react-router';
import { useTranslate } from '../../../../i18n/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';

/** Warns before the builder is left with unsaved changes; they stay in this tab all the same. */
export function LeaveGuard({ active }: { active: boolean }) {
  const t = useTranslate();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => active,
    enableBeforeUnload: active,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && reset()}
      title={t('forms.leave.title')}
      size="small"
      actions={
        <>
          <Button onClick={proceed}>{t('forms.leave.go')}</Button>
          <Button variant="primary" onClick={reset}>
            {t('forms.leave.stay')}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t('forms.leave.text')}</p>
    </Dialog>
  );
}
