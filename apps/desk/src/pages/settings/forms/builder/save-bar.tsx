import type { ReactNode } from 'react';
import { useTranslate } from '../../../../i18n/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { RestoredNote } from '../../parts/restored-note.tsx';
import type { FormEdits } from './use-form-edits.ts';
import type { FormSave } from './use-form-save.ts';

/** Above the builder: the languages at the left, saving at the right, what went wrong below. */
export function SaveBar({
  isNew,
  edits,
  save,
  disabled,
  children,
}: {
  isNew: boolean;
  edits: FormEdits;
  save: FormSave;
  disabled: boolean;
  children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <div className="shrink-0 border-b">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
        {children}
        <span className="flex-1" />
        {!disabled && (
          <>
            <span role="status" className="text-quiet text-sm empty:hidden">
              {edits.changed && !isNew && t('forms.unsaved')}
            </span>
            {edits.changed && (
              <Button variant="ghost" onClick={edits.discard}>
                {t('forms.discard')}
              </Button>
            )}
            <Button
              variant="primary"
              busy={save.busy}
              disabled={!isNew && !edits.changed}
              onClick={() => void save.save()}
            >
              {t(isNew ? 'forms.create' : 'core.save')}
            </Button>
          </>
        )}
      </div>
      <div role="alert" className="empty:hidden">
        {save.general !== '' && <p className="bg-risk-tint px-4 py-2 text-risk">{save.general}</p>}
        {save.conflict !== null && (
          <div className="flex flex-wrap items-center gap-2 bg-warning-tint px-4 py-2 text-warning">
            <span className="min-w-60 flex-1">{t('forms.conflict', { version: save.conflict })}</span>
            <Button size="small" onClick={() => void save.takeTheirs()}>
              {t('forms.conflict.theirs')}
            </Button>
            <Button size="small" onClick={() => void save.saveAnyway()}>
              {t('forms.conflict.mine')}
            </Button>
          </div>
        )}
      </div>
      {edits.restored && edits.changed && (
        <div className="px-4 pt-2 [&>p]:mb-2">
          <RestoredNote onDiscard={edits.discard} />
        </div>
      )}
    </div>
  );
}
