import { useQuery } from '@tanstack/react-query';
import type { AuditPolicy } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { auditPolicyQuery, changeAuditPolicy } from '../../../api/audit.ts';
import { type Translate, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useSave } from '../parts/use-save.ts';
import { worded } from './entry-words.ts';

/** What the log keeps beside administrative changes, and how long. */
export function PolicyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const policy = useQuery({ ...auditPolicyQuery, staleTime: 0 }).data;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="small" title={t('audit.policy')}>
      {policy && <PolicyForm policy={policy} onClose={onClose} />}
    </Dialog>
  );
}

function PolicyForm({ policy, onClose }: { policy: AuditPolicy; onClose: () => void }) {
  const t = useTranslate();
  const save = useSave(() => false);
  const [views, setViews] = useState(policy.views);
  const [keep, setKeep] = useState(policy.keepDays === null ? '' : String(policy.keepDays));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const next = { views, keepDays: keep === '' ? null : Number(keep) };
    if (!(await save.run(() => changeAuditPolicy(next)))) return;
    showToast({ text: t('audit.policy.saved') });
    onClose();
  };
  return (
    <form ref={save.form} onSubmit={submit} className="flex flex-col gap-4 pb-1">
      <p className="text-ink-2">{t('audit.policy.text')}</p>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium text-ink-2 text-sm">{t('audit.policy.views')}</legend>
        {namesOf(views).map((view) => (
          <Switch
            key={view}
            checked={views[view]}
            onChange={(on) => setViews((before) => ({ ...before, [view]: on }))}
          >
            {t(`audit.view.${worded(view)}`)}
          </Switch>
        ))}
      </fieldset>
      <Field label={t('audit.policy.keep')}>
        <Select
          value={keep}
          label={t('audit.policy.keep')}
          options={[...new Set(['', '90', '365', '730', '1825', '3650', keep])].map((days) => ({
            value: days,
            label: keepText(days, t),
          }))}
          onChange={setKeep}
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

const namesOf = (views: AuditPolicy['views']) => Object.keys(views) as (keyof AuditPolicy['views'])[];

function keepText(days: string, t: Translate): string {
  if (days === '') return t('audit.policy.keep.forever');
  const count = Number(days);
  return count % 365 === 0
    ? t('audit.policy.keep.years', { count: count / 365 })
    : t('audit.policy.keep.days', { count });
}
