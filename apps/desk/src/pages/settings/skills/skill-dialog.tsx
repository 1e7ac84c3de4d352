import type { Skill } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { changeSkill, createSkill, deleteSkill } from '../../../api/skills.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useSave } from '../parts/use-save.ts';
import { skillKinds } from './kinds.ts';
import { MatchField } from './match-field.tsx';

/** A skill to add, or to rename or delete. */
export function SkillDialog({ skill, onClose }: { skill: Skill | null; onClose: () => void }) {
  const t = useTranslate();
  const save = useSave((field) => field === 'name');
  const [name, setName] = useState(skill?.name ?? '');
  const [kind, setKind] = useState(skill?.kind ?? 'topic');
  const [matches, setMatches] = useState(skill?.matches ?? '');
  const [required, setRequired] = useState(skill?.required ?? false);
  const [minLevel, setMinLevel] = useState(skill?.minLevel ?? 1);
  const [deleting, setDeleting] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return save.refuse({ name: t('settings.problem.required') });
    const input = { name: name.trim(), kind, matches: matches.trim() || null, required, minLevel };
    if (await save.run(() => (skill ? changeSkill(skill.id, input) : createSkill(input)))) onClose();
  };
  if (deleting && skill)
    return (
      <Confirm
        open
        title={t('routing.skills.deleteTitle', { name: skill.name })}
        action={t('routing.skills.delete')}
        onClose={onClose}
        onConfirm={async () => {
          await deleteSkill(skill.id);
          showToast({ text: t('routing.skills.deleted', { name: skill.name }) });
        }}
      >
        {t('routing.skills.deleteText', { count: skill.levels.length })}
      </Confirm>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="small"
      title={skill ? t('routing.skills.edit', { name: skill.name }) : t('routing.skills.add')}
    >
      <form ref={save.form} onSubmit={submit} noValidate className="flex flex-col gap-4 pb-1">
        <Field label={t('routing.skills.name')} error={save.problem('name')}>
          <Input
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              save.touch('name');
            }}
          />
        </Field>
        <Field label={t('routing.skills.kind')}>
          <Select
            value={kind}
            label={t('routing.skills.kind')}
            options={skillKinds.map((each) => ({ value: each, label: t(`routing.skills.kind.${each}`) }))}
            onChange={(next) => {
              setKind(next);
              setMatches('');
            }}
          />
        </Field>
        <MatchField kind={kind} value={matches} onChange={setMatches} />
        {matches !== '' && (
          <>
            <Field label={t('routing.skills.minLevel')}>
              <Select
                value={String(minLevel)}
                label={t('routing.skills.minLevel')}
                options={['1', '2', '3', '4', '5'].map((level) => ({ value: level, label: level }))}
                onChange={(level) => setMinLevel(Number(level))}
              />
            </Field>
            <Checkbox checked={required} onChange={setRequired}>
              {t('routing.skills.required')}
            </Checkbox>
          </>
        )}
        <p role="alert" className="text-risk empty:hidden">
          {save.general}
        </p>
        <div className="flex items-center gap-2">
          {skill && (
            <Button variant="danger" onClick={() => setDeleting(true)}>
              {t('routing.skills.delete')}
            </Button>
          )}
          <span className="flex-1" />
          <Button variant="ghost" onClick={onClose}>
            {t('core.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={save.busy}>
            {t(skill ? 'core.save' : 'routing.skills.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
