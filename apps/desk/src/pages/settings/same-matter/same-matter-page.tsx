import { useQuery } from '@tanstack/react-query';
import type { MatterSettings } from '@throughline/sdk';
import { Plus, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { matterSettingsQuery, saveMatterSettings } from '../../../api/matter-settings.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { NumberField } from '../routing/number-field.tsx';

export function SameMatterPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const settings = useQuery({ ...matterSettingsQuery, refetchOnMount: 'always' });
  return (
    <Frame readOnly={!mayManage} title={t('sameMatter.title')} intro={t('sameMatter.intro')} width="form">
      <Loaded query={settings} skeleton={<FormSkeleton fields={4} />}>
        {(saved) => <SameMatterForm saved={saved} disabled={!mayManage} />}
      </Loaded>
    </Frame>
  );
}

type Reference = MatterSettings['references'][number];

function SameMatterForm({ saved, disabled }: { saved: MatterSettings; disabled: boolean }) {
  const t = useTranslate();
  const edits = useEdits<MatterSettings>('same-matter', saved);
  const save = useSave((field) => /^(windowHours|contactDays|references)/.test(field));
  const { values } = edits;
  const change = (next: Partial<MatterSettings>, touched: string) => {
    edits.set(next);
    save.touch(touched);
  };
  const put = (index: number, next: Partial<Reference>, touched: string) =>
    change(
      { references: values.references.map((each, at) => (at === index ? { ...each, ...next } : each)) },
      `references.${index}.${touched}`,
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await save.run(async () => {
      await saveMatterSettings(values);
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('sameMatter.title')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <div>
          <Switch checked={values.joins} disabled={disabled} onChange={(joins) => change({ joins }, 'joins')}>
            {t('sameMatter.joins')}
          </Switch>
          <p className="pt-1 text-quiet text-sm">{t('sameMatter.joins.help')}</p>
        </div>
        <NumberField
          label={t('sameMatter.window')}
          value={values.windowHours}
          error={save.problem('windowHours')}
          disabled={disabled}
          onChange={(windowHours) => change({ windowHours }, 'windowHours')}
        />
        <NumberField
          label={t('sameMatter.days')}
          value={values.contactDays}
          error={save.problem('contactDays')}
          disabled={disabled}
          onChange={(contactDays) => change({ contactDays }, 'contactDays')}
        />
      </div>
      <Section title={t('sameMatter.references')} text={t('sameMatter.references.text')}>
        <ul className="flex flex-col gap-3">
          {values.references.map((reference, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pattern being typed has nothing else that stays.
            <li key={index} className="flex items-start gap-2">
              <div className="w-32 shrink-0">
                <Field label={t('sameMatter.name')} error={save.problem(`references.${index}.name`)}>
                  <Input
                    value={reference.name}
                    disabled={disabled}
                    onChange={(event) => put(index, { name: event.target.value }, 'name')}
                  />
                </Field>
              </div>
              <div className="min-w-0 flex-1">
                <Field label={t('sameMatter.pattern')} error={save.problem(`references.${index}.pattern`)}>
                  <Input
                    value={reference.pattern}
                    disabled={disabled}
                    spellCheck={false}
                    autoComplete="off"
                    className="font-mono text-sm"
                    onChange={(event) => put(index, { pattern: event.target.value }, 'pattern')}
                  />
                </Field>
              </div>
              {!disabled && (
                <IconButton
                  icon={X}
                  label={t('sameMatter.remove', { name: reference.name })}
                  className="mt-[23px]"
                  onClick={() =>
                    change(
                      { references: values.references.filter((_, at) => at !== index) },
                      `references.${index}`,
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
        {!disabled && (
          <Button
            variant="ghost"
            size="small"
            icon={Plus}
            className="mt-2 -ml-2"
            onClick={() =>
              change(
                { references: [...values.references, { name: '', pattern: '' }] },
                `references.${values.references.length}`,
              )
            }
          >
            {t('sameMatter.add')}
          </Button>
        )}
      </Section>
      {!disabled && (
        <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={edits.discard} />
      )}
    </form>
  );
}
