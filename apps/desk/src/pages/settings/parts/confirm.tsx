import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { problemText } from './problem-text.ts';

/** Asks before something that cannot be undone. A refusal is shown in the question, which stays open. */
export function Confirm({
  open,
  title,
  action,
  onClose,
  onConfirm,
  children,
}: {
  open: boolean;
  title: string;
  /** Text of the button that does it. */
  action: string;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
  children: ReactNode;
}) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const close = () => {
    setProblem('');
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setProblem('');
    try {
      await onConfirm();
      close();
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      size="small"
      title={title}
      actions={
        <>
          <Button onClick={close}>{t('core.cancel')}</Button>
          <Button variant="danger" busy={busy} onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{children}</p>
      <p role="alert" className="mt-2 text-risk empty:hidden">
        {problem}
      </p>
    </Dialog>
  );
}
