import { useQuery } from '@tanstack/react-query';
import type { ProfileSettings } from '@throughline/sdk';
import { Plus, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { customerWordsQuery } from '../../../api/customer-words.ts';
import { useCan } from '../../../api/permissions.ts';
import { profileSettingsQuery, saveProfileSettings } from '../../../api/profiles.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field, Input, TextArea } from '../../../ui/field.tsx';
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
import { keyFrom } from './key-from.ts';

/** What decides a customer's value and tier, and what they may be written to for. */
export function ProfilesPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const settings = useQuery({ ...profileSettingsQuery, refetchOnMount: 'always' });
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.profiles')}
      intro={t('profiles.settings.intro')}
      width="form"
    >
      <Loaded query={settings} skeleton={<FormSkeleton fields={4} />}>
        {(saved) => <SettingsForm saved={saved} disabled={!mayManage} />}
      </Loaded>
    </Frame>
  );
}

type Tier = ProfileSettings['tiers'][number];
type Purpose = ProfileSettings['purposes'][number];

function SettingsForm({ saved, disabled }: { saved: ProfileSettings; disabled: boolean }) {
  const t = useTranslate();
  const { data: words } = useQuery(customerWordsQuery);
  const edits = useEdits<ProfileSettings>('profiles', saved);
  const save = useSave((field) => /^(formula|tiers|purposes)/.test(field));
  const { formula, tiers, purposes } = edits.values;
  const change = (next: Partial<ProfileSettings>, touched: string) => {
    edits.set(next);
    save.touch(touched);
  };
  const putTier = (index: number, next: Partial<Tier>) =>
    change(
      { tiers: tiers.map((each, at) => (at === index ? { ...each, ...next } : each)) },
      `tiers.${index}`,
    );
  const putPurpose = (index: number, next: Partial<Purpose>) =>
    change(
      { purposes: purposes.map((each, at) => (at === index ? { ...each, ...next } : each)) },
      `purposes.${index}`,
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const unnamed = tiers.findIndex(({ name }) => name.trim() === '');
    if (unnamed >= 0) return save.refuse({ [`tiers.${unnamed}`]: t('settings.problem.required') });
    const nameless = purposes.findIndex(({ name }) => name.trim() === '');
    if (nameless >= 0) return save.refuse({ [`purposes.${nameless}`]: t('settings.problem.required') });
    const withKeys = <Each extends { key: string; name: string }>(list: Each[]) =>
      list.map((each, at) => ({
        ...each,
        key:
          each.key ||
          keyFrom(
            each.name,
            list.filter((_, other) => other !== at).map(({ key }) => key),
          ),
      }));
    await save.run(async () => {
      await saveProfileSettings({
        formula,
        tiers: withKeys(tiers.map((each) => ({ ...each, from: Number.isNaN(each.from) ? 0 : each.from }))),
        purposes: withKeys(purposes),
      });
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  const facts = words?.facts.filter(({ kind }) => kind !== 'text').map(({ name }) => name) ?? [];
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('settings.profiles')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <Field
        label={t('profiles.formula')}
        error={save.problem('formula')}
        help={t('profiles.formula.help', {
          facts: [...facts, 'conversations', 'relationship_days'].join(', '),
        })}
      >
        <TextArea
          value={formula}
          disabled={disabled}
          spellCheck={false}
          maxLength={500}
          placeholder="orders_total_12m * 0.3 - open_invoices"
          className="font-mono text-sm"
          onChange={(event) => change({ formula: event.currentTarget.value }, 'formula')}
        />
      </Field>
      <Section title={t('profiles.tiers')} text={t('profiles.tiers.text')}>
        <ul className="flex flex-col gap-3">
          {tiers.map((tier, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tier being typed has nothing else that stays.
            <li key={index} className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <Field label={t('profiles.tier.name')} error={save.problem(`tiers.${index}`)}>
                  <Input
                    value={tier.name}
                    disabled={disabled}
                    maxLength={60}
                    autoComplete="off"
                    onChange={(event) => putTier(index, { name: event.target.value })}
                  />
                </Field>
              </div>
              <div className="w-36 shrink-0">
                <Field label={t('profiles.tier.from')} error={save.problem(`tiers.${index}.from`)}>
                  <Input
                    type="number"
                    step="any"
                    value={Number.isNaN(tier.from) ? '' : tier.from}
                    disabled={disabled}
                    className="tabular-nums"
                    onChange={(event) => putTier(index, { from: event.target.valueAsNumber })}
                  />
                </Field>
              </div>
              {!disabled && (
                <IconButton
                  icon={X}
                  label={t('profiles.remove', { name: tier.name })}
                  className="mt-[23px]"
                  onClick={() => change({ tiers: tiers.filter((_, at) => at !== index) }, 'tiers')}
                />
              )}
            </li>
          ))}
        </ul>
        <p role="alert" className="text-risk text-sm empty:hidden">
          {save.problem('tiers')}
        </p>
        {!disabled && (
          <Button
            variant="ghost"
            size="small"
            icon={Plus}
            className="mt-2 -ml-2"
            onClick={() =>
              change(
                { tiers: [...tiers, { key: '', name: '', from: (tiers.at(-1)?.from ?? 0) + 100 }] },
                'tiers',
              )
            }
          >
            {t('profiles.tier.add')}
          </Button>
        )}
      </Section>
      <Section title={t('profiles.purposes')} text={t('profiles.purposes.text')}>
        <ul className="flex flex-col gap-3">
          {purposes.map((purpose, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a purpose being typed has nothing else that stays.
            <li key={index} className="flex flex-wrap items-start gap-x-3 gap-y-1">
              <div className="min-w-40 flex-1">
                <Field label={t('profiles.purpose.name')} error={save.problem(`purposes.${index}`)}>
                  <Input
                    value={purpose.name}
                    disabled={disabled}
                    maxLength={60}
                    autoComplete="off"
                    onChange={(event) => putPurpose(index, { name: event.target.value })}
                  />
                </Field>
              </div>
              <div className="pt-[29px]">
                <Checkbox
                  checked={purpose.needsConsent}
                  disabled={disabled}
                  onChange={(needsConsent) => putPurpose(index, { needsConsent })}
                >
                  {t('profiles.purpose.needsConsent')}
                </Checkbox>
              </div>
              {!disabled && purpose.key !== 'service' && (
                <IconButton
                  icon={X}
                  label={t('profiles.remove', { name: purpose.name })}
                  className="mt-[23px]"
                  onClick={() => change({ purposes: purposes.filter((_, at) => at !== index) }, 'purposes')}
                />
              )}
            </li>
          ))}
        </ul>
        <p role="alert" className="text-risk text-sm empty:hidden">
          {save.problem('purposes')}
        </p>
        {!disabled && (
          <Button
            variant="ghost"
            size="small"
            icon={Plus}
            className="mt-2 -ml-2"
            onClick={() =>
              change({ purposes: [...purposes, { key: '', name: '', needsConsent: true }] }, 'purposes')
            }
          >
            {t('profiles.purpose.add')}
          </Button>
        )}
      </Section>
      {!disabled && (
        <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={edits.discard} />
      )}
    </form>
  );
}
