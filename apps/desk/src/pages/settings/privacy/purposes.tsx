import { useQuery } from '@tanstack/react-query';
import type { PurposePolicy } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { changePurposes, purposesQuery } from '../../../api/privacy.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useSave } from '../parts/use-save.ts';

/** Where somebody is asked for what they take or erase personal data. */
export function PurposesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const policy = useQuery(purposesQuery).data;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="small" title={t('privacy.purposes')}>
      {policy && <PurposesForm policy={policy} onClose={onClose} />}
    </Dialog>
  );
}

function PurposesForm({ policy, onClose }: { policy: PurposePolicy; onClose: () => void }) {
  const t = useTranslate();
  const save = useSave((field) => field === 'offered');
  const [exports, setExports] = useState(policy.exports);
  const [erasures, setErasures] = useState(policy.erasures);
  const [offered, setOffered] = useState(policy.offered.join('\n'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lines = offered
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (!(await save.run(() => changePurposes({ exports, erasures, offered: lines })))) return;
    showToast({ text: t('core.saved') });
    onClose();
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate className="flex flex-col gap-4 pb-1">
      <p className="text-ink-2">{t('privacy.purposesText')}</p>
      <div className="flex flex-col gap-2">
        <Switch checked={exports} onChange={setExports}>
          {t('privacy.purposesExports')}
        </Switch>
        <Switch checked={erasures} onChange={setErasures}>
          {t('privacy.purposesErasures')}
        </Switch>
      </div>
      <Field
        label={t('privacy.purposesOffered')}
        help={t('privacy.purposesOfferedHelp')}
        error={save.problem('offered')}
      >
        <TextArea
          value={offered}
          rows={5}
          onChange={(event) => {
            setOffered(event.target.value);
            save.touch('offered');
          }}
        />
      </Field>
      <p role="alert" className="text-risk empty:hidden">
        {save.general}
      </p>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onClose}>
          {t('core.cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={save.busy}>
          {t('core.save')}
        </Button>
      </div>
    </form>
  );
}
