import type { CannedReply, CannedReplyInput, FileRef, Handle, Language } from '@throughline/sdk';
import { Paperclip } from 'lucide-react';
import { type FormEvent, Fragment, useRef, useState } from 'react';
import { useCannedReplies } from '../../../api/canned-replies.ts';
import { useChannelTypes } from '../../../api/channels.ts';
import { useTeams } from '../../../api/people.ts';
import { Attachments } from '../../../features/composer/attachments.tsx';
import { HandlesField } from '../../../features/composer/handles-field.tsx';
import { useUploads } from '../../../features/composer/use-uploads.ts';
import { languageNames, languages, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { FormattedText } from './formatted-text.tsx';

export interface ReplyValues {
  name: string;
  shortcut: string;
  teamId: string | null;
  texts: CannedReply['texts'];
  html: CannedReply['html'];
  subjects: CannedReply['subjects'];
  cc: Handle[];
  bcc: Handle[];
  files: FileRef[];
}

const everybody = '';
/** As many copies as one reply may have. */
const copyFields = ['cc', 'bcc'].flatMap((list) =>
  Array.from({ length: 50 }, (_, index) => `${list}.${index}.value`),
);

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
      ...languages.flatMap((language) => [`texts.${language}`, `html.${language}`, `subjects.${language}`]),
      ...copyFields,
    ].includes(field),
  );
  const { values } = edits;
  const { uploads, add } = useUploads(values.files, (files) => edits.set({ files }));
  const change = (next: Partial<ReplyValues>, field: string) => {
    edits.set(next);
    save.touch(field);
  };
  const write = (language: Language, text: string, html: string | null) => {
    const { [language]: _before, ...others } = values.html;
    const texts = { ...values.texts, [language]: text };
    change({ texts, html: html === null ? others : { ...others, [language]: html } }, `texts.${language}`);
    save.touch(`html.${language}`);
  };
  const [revision, setRevision] = useState(0);
  const discard = () => {
    edits.discard();
    // Editors begin with what they are given, and go on by themselves.
    setRevision((count) => count + 1);
  };
  const reaches = useChannelTypes().find((type) => type.capabilities.cc)?.capabilities.reaches;
  const copies = (list: 'cc' | 'bcc') => {
    const shown = values[list].flatMap((_handle, index) => save.problem(`${list}.${index}.value`) ?? []);
    return (
      <div>
        <HandlesField
          boxed
          label={t(`composer.${list}`)}
          handles={values[list]}
          type={reaches ?? ''}
          onChange={(handles) => {
            edits.set({ [list]: handles });
            for (const field of copyFields) save.touch(field);
          }}
        />
        <p role="alert" className="pt-1 pl-18 text-risk text-sm empty:hidden">
          {shown[0]}
        </p>
      </div>
    );
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
      {edits.restored && edits.changed && <RestoredNote onDiscard={discard} />}
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
            <FormattedText
              key={revision}
              label={languageNames[language]}
              language={language}
              text={values.texts[language] ?? ''}
              html={values.html[language] ?? null}
              error={
                save.problem(`texts.${language}`) ??
                save.problem(`html.${language}`) ??
                (language === languages[0] ? save.problem('texts') : undefined)
              }
              disabled={disabled}
              onChange={(text, html) => write(language, text, html)}
              onFiles={add}
            />
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
        {reaches !== undefined && (
          <fieldset disabled={disabled} className="flex flex-col gap-1.5">
            <legend className="pb-1 font-medium text-ink-2 text-sm">{t('replies.copies')}</legend>
            {copies('cc')}
            {copies('bcc')}
            <p className="text-quiet text-sm">{t('replies.copiesHelp')}</p>
          </fieldset>
        )}
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
          onDiscard={discard}
        />
      )}
    </form>
  );
}
