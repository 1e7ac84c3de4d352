import type { CannedReply, CannedReplyInput, FileRef } from '@throughline/sdk';
import { Paperclip } from 'lucide-react';
import { type FormEvent, Fragment, useRef } from 'react';
import { useCannedReplies } from '../../../api/canned-replies.ts';
import { useTeams } from '../../../api/people.ts';
import { Attachments } from '../../../features/composer/attachments.tsx';
import { useUploads } from '../../../features/composer/use-uploads.ts';
import { languageNames, languages, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input, TextArea } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';

export interface ReplyValues {
  name: string;
  shortcut: string;
  teamId: string | null;
  texts: CannedReply['texts'];
  subjects: CannedReply['subjects'];
  files: FileRef[];
}

const everybody = '';

/** A canned reply, new or known: what it is called, for whom, and its text in each language. */
export function ReplyForm({
  form,
  saved,
  isNew,
  disabled,
  onSave,
}: {
  /** Under which name unsaved input is kept. */
  form: string;
  saved: ReplyValues;
  isNew: boolean;
  disabled: boolean;
  /** Saves; what it does after `done` happens with nothing unsaved left. */
  onSave: (input: CannedReplyInput, done: () => void) => Promise<void>;
}) {
  const t = useTranslate();
  const teams = useTeams();
  const { variables } = useCannedReplies();
  const picker = useRef<HTMLInputElement>(null);
  const edits = useEdits<ReplyValues>(form, saved);
  const save = useSave((field) =>
    [
      'name',
      'shortcut',
      'teamId',
      'texts',
      ...languages.flatMap((language) => [`texts.${language}`, `subjects.${language}`]),
    ].includes(field),
  );
  const { values } = edits;
  const { uploads, add } = useUploads(values.files, (files) => edits.set({ files }));
  const change = (next: Partial<ReplyValues>, field: string) => {
    edits.set(next);
    save.touch(field);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = values.name.trim();
    const shortcut = values.shortcut.trim().replace(/^\//, '');
    if (name === '') return save.refuse({ name: t('settings.problem.required') });
    if (shortcut === '') return save.refuse({ shortcut: t('settings.problem.required') });
    const { files, ...rest } = values;
    await save.run(() =>
      onSave({ ...rest, name, shortcut, fileIds: files.map((file) => file.id) }, edits.discard),
    );
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={saved.name || t('replies.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <Field label={t('replies.name')} error={save.problem('name')}>
          <Input
            value={values.name}
            maxLength={80}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value }, 'name')}
          />
        </Field>
        <Field
          label={t('replies.shortcut')}
          help={t('replies.shortcutHelp')}
          error={save.problem('shortcut')}
        >
          <Input
            value={values.shortcut}
            maxLength={41}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => change({ shortcut: event.target.value }, 'shortcut')}
          />
        </Field>
        <Field label={t('replies.team')} error={save.problem('teamId')}>
          <Select
            value={values.teamId ?? everybody}
            disabled={disabled}
            label={t('replies.team')}
            options={[
              { value: everybody, label: t('replies.everybody') },
              ...teams.map((team) => ({ value: team.id, label: team.name })),
            ]}
            onChange={(teamId) => change({ teamId: teamId === everybody ? null : teamId }, 'teamId')}
          />
        </Field>
        <p className="text-quiet text-sm">
          {t('replies.variables')}{' '}
          {variables.map((name) => (
            <code key={name} className="mr-1.5 whitespace-nowrap rounded bg-ground-3 px-1">
              {`{{${name}}}`}
            </code>
          ))}
          {t('replies.defaults')}
        </p>
        {languages.map((language) => (
          <Fragment key={language}>
            <Field
              label={languageNames[language]}
              error={
                save.problem(`texts.${language}`) ??
                (language === languages[0] ? save.problem('texts') : undefined)
              }
            >
              <TextArea
                lang={language}
                rows={5}
                maxLength={20_000}
                disabled={disabled}
                value={values.texts[language] ?? ''}
                onChange={(event) =>
                  change({ texts: { ...values.texts, [language]: event.target.value } }, `texts.${language}`)
                }
              />
            </Field>
            <Field
              label={t('replies.subject', { language: languageNames[language] })}
              {...(language === languages[0] ? { help: t('replies.subjectHelp') } : {})}
              error={save.problem(`subjects.${language}`)}
            >
              <Input
                lang={language}
                maxLength={998}
                disabled={disabled}
                autoComplete="off"
                value={values.subjects[language] ?? ''}
                onChange={(event) =>
                  change(
                    { subjects: { ...values.subjects, [language]: event.target.value } },
                    `subjects.${language}`,
                  )
                }
              />
            </Field>
          </Fragment>
        ))}
        <div className="flex flex-col items-start gap-2">
          <Attachments
            files={values.files}
            uploads={uploads}
            onRemove={(id) => edits.set({ files: values.files.filter((file) => file.id !== id) })}
          />
          {!disabled && (
            <Button icon={Paperclip} onClick={() => picker.current?.click()}>
              {t('composer.attach')}
            </Button>
          )}
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      </div>
      {!disabled && (
        <FormFooter
          save={save}
          submit={t(isNew ? 'replies.add' : 'core.save')}
          {...(isNew ? {} : { changed: edits.changed })}
          onDiscard={edits.discard}
        />
      )}
    </form>
  );
}
