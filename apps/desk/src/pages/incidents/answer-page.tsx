import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Incident, Language } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { useCannedReplies } from '../../api/canned-replies.ts';
import { answerAll, incidentQuery } from '../../api/incidents.ts';
import { useCan } from '../../api/permissions.ts';
import { usePreference } from '../../api/preferences.ts';
import { languageNames, languages, useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Forbidden } from '../settings/parts/forbidden.tsx';
import { Loaded } from '../settings/parts/loaded.tsx';
import { FormSkeleton } from '../settings/parts/skeleton.tsx';
import { useEdits } from '../settings/parts/use-edits.ts';
import { useSave } from '../settings/parts/use-save.ts';
import { AnswerPreview } from './answer-preview.tsx';
import { IncidentFrame } from './incident-frame.tsx';
import { usePreview } from './use-preview.ts';

/** One answer to all who are linked: written once, looked at as each gets it, then sent. */
export function AnswerPage() {
  const t = useTranslate();
  const { incidentId } = useParams({ from: '/desk/incidents/$incidentId/answer' });
  const incident = useQuery(incidentQuery(incidentId));
  const mayManage = useCan()('incidents:manage');
  return (
    <IncidentFrame
      title={t('incidents.answer.title', { name: incident.data?.name ?? '' })}
      back={{ to: '/incidents/$incidentId', params: { incidentId } }}
    >
      {mayManage ? (
        <Loaded query={incident} skeleton={<FormSkeleton fields={3} />}>
          {(loaded) => <AnswerForm incident={loaded} />}
        </Loaded>
      ) : (
        <Forbidden />
      )}
    </IncidentFrame>
  );
}

interface Values {
  texts: Partial<Record<Language, string>>;
  fallback: Language;
  closes: boolean;
  excluded: string[];
  /** Pressed twice, it is one answer. */
  clientId: string;
}

function AnswerForm({ incident }: { incident: Incident }) {
  const t = useTranslate();
  const own = useLanguage();
  const navigate = useNavigate();
  const holdSeconds = usePreference('undoSend');
  const { variables } = useCannedReplies();
  const [clientId] = useState(() => crypto.randomUUID());
  const edits = useEdits<Values>(`incident-answer/${incident.id}`, {
    texts: {},
    fallback: own,
    closes: incident.state === 'resolved',
    excluded: [],
    clientId,
  });
  const { values } = edits;
  const save = useSave((field) => field.startsWith('texts'));
  const [language, setLanguage] = useState<Language>(own);
  const preview = usePreview(incident.id, values.texts, values.fallback);
  const going = preview.items.filter(
    (item) => item.unreached === null && !values.excluded.includes(item.conversation.id),
  ).length;
  const notLoaded = preview.total - preview.items.length;
  const count = going + notLoaded;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await save.run(async () => {
      await answerAll(incident.id, { ...values, holdSeconds }, count);
      edits.discard();
      await navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } });
    });
  };
  const write = (text: string) => {
    edits.set({ texts: { ...values.texts, [language]: text } });
    save.touch(`texts.${language}`);
  };
  const toggle = (id: string) =>
    edits.set({
      excluded: values.excluded.includes(id)
        ? values.excluded.filter((each) => each !== id)
        : [...values.excluded, id],
    });
  return (
    <form
      ref={save.form}
      onSubmit={submit}
      noValidate
      aria-label={t('incidents.answerAll')}
      className="grid max-w-7xl grid-cols-[minmax(280px,420px)_minmax(0,1fr)] gap-8 max-lg:grid-cols-1"
    >
      <div className="flex flex-col gap-4">
        <div role="tablist" aria-label={t('incidents.answer.languages')} className="flex gap-1">
          {languages.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={each === language}
              onClick={() => setLanguage(each)}
              className="h-7 rounded-md px-2 text-ink-2 hover:bg-ground-3 aria-selected:bg-ground-3 aria-selected:text-ink"
            >
              {languageNames[each]}
              {values.texts[each]?.trim() && <span className="text-accent"> •</span>}
            </button>
          ))}
        </div>
        <Field
          label={t('incidents.answer.text', { language: languageNames[language] })}
          help={t('incidents.answer.variables', {
            variables: variables.map((name) => `{{${name}}}`).join(' '),
          })}
          error={save.problem(`texts.${language}`) ?? preview.problem(`texts.${language}`)}
        >
          <TextArea
            rows={10}
            value={values.texts[language] ?? ''}
            onChange={(event) => write(event.target.value)}
          />
        </Field>
        <Field label={t('incidents.answer.fallback')} help={t('incidents.answer.fallback.help')}>
          <Select
            value={values.fallback}
            options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            onChange={(fallback) => edits.set({ fallback })}
          />
        </Field>
        <Checkbox checked={values.closes} onChange={(closes) => edits.set({ closes })}>
          {t('incidents.answer.closes')}
        </Checkbox>
        <p role="alert" className="text-risk empty:hidden">
          {save.general}
        </p>
        <div className="flex items-center gap-3">
          <Button type="submit" variant="primary" busy={save.busy} disabled={!preview.ready || count === 0}>
            {t('incidents.answer.send', { count })}
          </Button>
          {preview.ready && count === 0 && <span className="text-quiet">{t('incidents.answer.nobody')}</span>}
        </div>
      </div>
      <AnswerPreview
        preview={preview}
        written={languages.filter((each) => values.texts[each]?.trim())}
        excluded={values.excluded}
        onToggle={toggle}
      />
    </form>
  );
}
