import type { SavedView, SavedViewInput } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';

export interface ViewDialogProps {
  title: string;
  view: Pick<SavedView, 'name' | 'filter' | 'sort' | 'shared'>;
  onClose: () => void;
  onSave: (view: SavedViewInput) => Promise<unknown>;
}

/** Name of a view and who sees it; the input stays when it is refused. */
export function ViewDialog({ title, view, onClose, onSave }: ViewDialogProps) {
  const t = useTranslate();
  const mayShare = useCan()('views:share');
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setProblem(t('views.needsName'));
    setBusy(true);
    try {
      await onSave({ name: name.trim(), filter: view.filter, sort: view.sort, shared });
      onClose();
    } catch (error) {
      setProblem(describeError(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(next) => !next && onClose()}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('core.cancel')}</Button>
          <Button variant="primary" type="submit" form="view" busy={busy}>
            {t('core.save')}
          </Button>
        </>
      }
    >
      <form id="view" onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field label={t('views.name')} error={problem}>
          <Input
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              setProblem(undefined);
            }}
          />
        </Field>
        {view.filter !== '' && (
          <p className="break-words text-quiet text-sm">
            {t('views.filter')}: {view.filter}
          </p>
        )}
        {mayShare && (
          <Checkbox checked={shared} onChange={setShared}>
            {t('views.share')}
          </Checkbox>
        )}
      </form>
    </Dialog>
  );
}
