import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { Form } from '@throughline/sdk';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { formQuery, switchForm } from '../../../api/forms.ts';
import { useCan } from '../../../api/permissions.ts';
import { languageNames, languages, useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/select.tsx';
import { CopyBox } from '../parts/copy-box.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { FormFrame } from './form-frame.tsx';
import { durationText } from './model/durations.ts';
import { type EmbedOptions, linkWith, snippetWith } from './model/embed.ts';
import { isOffered, shownText } from './model/texts.ts';

/** How a form gets in front of customers: by a script tag on a page, or by its own address. */
export function EmbedPage() {
  const t = useTranslate();
  const { formId } = useParams({ from: '/desk/settings/forms/$formId/embed' });
  const { from } = useSearch({ from: '/desk/settings/forms/$formId/embed' });
  const query = useQuery(formQuery(formId));
  return (
    <FormFrame
      form={query.data}
      title={t('settings.forms')}
      back={from === 'welcome' ? '/welcome' : '/settings/forms'}
    >
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 pb-16 sm:px-6">
        <Loaded query={query} skeleton={<FormSkeleton />}>
          {(form) => <Embed form={form} />}
        </Loaded>
      </div>
    </FormFrame>
  );
}

function Embed({ form }: { form: Form }) {
  const t = useTranslate();
  const desk = useLanguage();
  const mayManage = useCan()('forms:manage');
  const [options, setOptions] = useState<EmbedOptions>({ language: '', theme: '' });
  const title = shownText(form.definition.title, desk);
  const offered = languages.filter((language) => isOffered(form.definition, language));
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      {!form.enabled && (
        <p className="flex flex-wrap items-center gap-3 rounded-md bg-warning-tint px-3 py-2 text-warning">
          <span className="flex-1">{t('forms.embed.off')}</span>
          {mayManage && (
            <Button size="small" onClick={() => void switchForm(form, title, true)}>
              {t('forms.switchOn')}
            </Button>
          )}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('core.language')} help={t('forms.embed.languageHelp')}>
          <Select
            value={options.language}
            label={t('core.language')}
            options={[
              { value: '', label: t('forms.embed.languageAuto') },
              ...offered.map((language) => ({ value: language, label: languageNames[language] })),
            ]}
            onChange={(language) => setOptions((before) => ({ ...before, language }))}
          />
        </Field>
        <Field label={t('core.theme')} help={t('forms.embed.themeHelp')}>
          <Select
            value={options.theme}
            label={t('core.theme')}
            options={[
              { value: '', label: t('core.theme.system') },
              { value: 'light', label: t('core.theme.light') },
              { value: 'dark', label: t('core.theme.dark') },
            ]}
            onChange={(theme) => setOptions((before) => ({ ...before, theme }))}
          />
        </Field>
      </div>
      <section aria-labelledby="embed-script">
        <h2 id="embed-script" className="mb-1 font-semibold">
          {t('forms.embed.script')}
        </h2>
        <p className="mb-2 max-w-prose text-ink-2">{t('forms.embed.scriptText')}</p>
        <CopyBox text={snippetWith(form.snippet, options)} label={t('forms.embed.copyScript')} />
      </section>
      <section aria-labelledby="embed-link">
        <h2 id="embed-link" className="mb-1 font-semibold">
          {t('forms.embed.link')}
        </h2>
        <p className="mb-2 max-w-prose text-ink-2">{t('forms.embed.linkText')}</p>
        <CopyBox text={linkWith(form.url, options)} label={t('forms.embed.copyLink')} />
        {form.enabled && (
          <a
            href={linkWith(form.url, options)}
            target="_blank"
            rel="noreferrer"
            className={`mt-3 ${buttonClass()}`}
          >
            <Icon as={ExternalLink} />
            {t('forms.embed.open')}
          </a>
        )}
      </section>
      <section aria-labelledby="embed-what">
        <h2 id="embed-what" className="mb-1 font-semibold">
          {t('forms.embed.what')}
        </h2>
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-5 text-ink-2">
          <li>
            {t('forms.embed.what.drafts', {
              duration: durationText(form.definition.abandonAfterMinutes, t),
            })}
          </li>
          <li>{t('forms.embed.what.visitor')}</li>
          <li>{t('forms.embed.what.spam')}</li>
          <li>{t('forms.embed.what.noScript')}</li>
        </ul>
      </section>
    </div>
  );
}
