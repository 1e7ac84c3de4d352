import { useNavigate } from '@tanstack/react-router';
import {
  type ConnectorTemplate,
  connectorTemplates,
  fillTemplate,
} from '@throughline/sdk/connector-templates';
import { PencilRuler, Plug } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { createConnector } from '../../../api/connectors.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { freshConfig } from './fresh.ts';

/** A template, or none: then everything is set up by hand. */
type Chosen = ConnectorTemplate | 'scratch' | null;

export function NewSystemPage() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Chosen>(null);
  return (
    <Frame
      title={chosen === null || chosen === 'scratch' ? t('systems.add') : chosen.name}
      back={{ to: '/settings/systems', label: t('settings.systems') }}
      width="form"
      intro={chosen === null && t('systems.add.text')}
    >
      {chosen === null ? (
        <Choose onChoose={setChosen} />
      ) : (
        <NewForm key={chosen === 'scratch' ? chosen : chosen.key} chosen={chosen} />
      )}
    </Frame>
  );
}

function Choose({ onChoose }: { onChoose: (chosen: Chosen) => void }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <ul className="flex flex-col gap-2">
      {connectorTemplates.map((template) => (
        <li key={template.key}>
          <Choice title={template.name} text={template.what[language]} onChoose={() => onChoose(template)} />
        </li>
      ))}
      <li>
        <Choice
          icon={PencilRuler}
          title={t('systems.scratch')}
          text={t('systems.scratch.text')}
          onChoose={() => onChoose('scratch')}
        />
      </li>
    </ul>
  );
}

function Choice({
  icon = Plug,
  title,
  text,
  onChoose,
}: {
  icon?: typeof Plug;
  title: string;
  text: string;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex w-full items-start gap-3 rounded-lg border p-3 text-left hover:bg-ground-2"
    >
      <Icon as={icon} size={18} className="mt-0.5 shrink-0 text-ink-3" />
      <span>
        <span className="block font-medium">{title}</span>
        <span className="block text-ink-2">{text}</span>
      </span>
    </button>
  );
}

interface NewValues {
  name: string;
  secret: string;
  webhookSecret: string;
  allowPrivate: boolean;
  answers: Record<string, string>;
}

/** Only what nobody but the company knows; everything else can be changed on the next page. */
function NewForm({ chosen }: { chosen: Exclude<Chosen, null> }) {
  const t = useTranslate();
  const language = useLanguage();
  const navigate = useNavigate();
  const mayReachInside = useCan()('settings:manage');
  const template = chosen === 'scratch' ? null : chosen;
  const edits = useEdits<NewValues>(
    `systems/new/${template?.key ?? chosen}`,
    { name: template?.name ?? '', secret: '', webhookSecret: '', allowPrivate: false, answers: {} },
    ['secret', 'webhookSecret'],
  );
  const { values } = edits;
  const questions = template?.questions ?? [];
  const save = useSave(
    (field) => field === 'name' || field === 'config.baseUrl' || field.startsWith('answers.'),
  );
  const change = (next: Partial<NewValues>, field: string) => {
    edits.set(next);
    save.touch(field);
  };
  const answer = (key: string, value: string, field: string) =>
    change({ answers: { ...values.answers, [key]: value } }, field);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = template ? questions.map(({ key }) => [`answers.${key}`, values.answers[key]]) : [];
    const empty = [
      ['name', values.name],
      ...asked,
      ...(template ? [] : [['config.baseUrl', values.answers.baseUrl]]),
    ].filter(([, value]) => !value?.trim());
    if (empty.length > 0)
      return save.refuse(Object.fromEntries(empty.map(([field]) => [field, t('settings.problem.required')])));
    await save.run(async () => {
      const config = template
        ? fillTemplate(template, values.answers)
        : freshConfig(values.answers.baseUrl?.trim());
      const made = await createConnector({
        name: values.name.trim(),
        enabled: true,
        config: { ...config, ...(values.allowPrivate && { allowPrivate: true }) },
        secrets: {
          ...(values.secret && { signIn: values.secret }),
          ...(values.webhookSecret && { webhook: values.webhookSecret }),
        },
      });
      edits.discard();
      await navigate({
        to: '/settings/systems/$connectorId',
        params: { connectorId: made.id },
        search: { part: template ? 'data' : 'connection' },
      });
    });
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('systems.add')}>
      <LeaveGuard edits={edits} />
      <div className="flex flex-col gap-4">
        <Field
          label={t('systems.systemName')}
          help={t('systems.systemNameHelp')}
          error={save.problem('name')}
        >
          <Input
            value={values.name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value }, 'name')}
          />
        </Field>
        {!template && (
          <>
            <Field
              label={t('systems.baseUrl')}
              help={t('systems.baseUrlHelp')}
              error={save.problem('config.baseUrl')}
            >
              <Input
                value={values.answers.baseUrl ?? ''}
                placeholder="https://api.example.com/v1"
                className="font-mono text-sm"
                onChange={(event) => answer('baseUrl', event.target.value, 'config.baseUrl')}
              />
            </Field>
            {mayReachInside && (
              <Checkbox
                checked={values.allowPrivate}
                onChange={(allowPrivate) => change({ allowPrivate }, 'config.allowPrivate')}
              >
                {t('systems.allowPrivate')}
              </Checkbox>
            )}
          </>
        )}
        {questions.map(({ key, label, example }) => (
          <Field key={key} label={label[language]} error={save.problem(`answers.${key}`)}>
            <Input
              value={values.answers[key] ?? ''}
              placeholder={example}
              autoComplete="off"
              onChange={(event) => answer(key, event.target.value, `answers.${key}`)}
            />
          </Field>
        ))}
        {template && (
          <Field label={t('systems.secret.key')} help={template.secret[language]}>
            <Input
              type="password"
              autoComplete="new-password"
              value={values.secret}
              onChange={(event) => change({ secret: event.target.value }, 'secret')}
            />
          </Field>
        )}
        {template?.webhookSecret && (
          <Field label={t('systems.webhook.secret')} help={template.webhookSecret[language]}>
            <Input
              type="password"
              autoComplete="new-password"
              value={values.webhookSecret}
              onChange={(event) => change({ webhookSecret: event.target.value }, 'webhookSecret')}
            />
          </Field>
        )}
        {template?.webhookSetup && <p className="text-ink-2">{template.webhookSetup[language]}</p>}
      </div>
      <FormFooter save={save} submit={t('systems.connect')} />
    </form>
  );
}
