import { useTranslate } from '../../../i18n/index.ts';
import { forAction, missingFields } from './action-request.ts';
import {
  ConfigChoice,
  ConfigList,
  ConfigSwitch,
  ConfigText,
  ConfigWords,
  useConfigForm,
} from './config-form.tsx';
import { freshAction, freshEndpoint } from './fresh.ts';
import { RequestForm } from './request-form.tsx';
import { freeKey, type Path, valueAt } from './set-at.ts';
import { wordsText } from './words-text.ts';

const kinds = ['text', 'multiline', 'number', 'money', 'date', 'choice', 'flag', 'email'] as const;

/** What agents can have the system do. */
export function ActionsPart() {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const actions = config.actions ?? [];
  const add = () => {
    const endpoints = config.endpoints ?? [];
    const endpoint = { ...freshEndpoint(endpoints), method: 'POST' as const };
    set('endpoints', [...endpoints, endpoint]);
    return freshAction(actions, t('systems.action.fresh'), endpoint.key);
  };
  return (
    <div className="max-w-2xl">
      <p className="mb-3 text-ink-2">{t('systems.actions.text')}</p>
      <ConfigList
        path="actions"
        label="systems.action"
        add="systems.action.add"
        onAdd={add}
        nameOf={({ name }: { name: Parameters<typeof wordsText>[0] }) => wordsText(name)}
      >
        {(path) => <ActionForm path={path} />}
      </ConfigList>
    </div>
  );
}

function ActionForm({ path }: { path: Path }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const endpoints = config.endpoints ?? [];
  const choose = (key: string) => {
    const at = endpoints.findIndex((each) => each.key === key);
    const chosen = endpoints[at];
    if (!chosen) return;
    const looksUp = (config.lookups ?? []).some(({ steps }) =>
      steps.some(({ endpoint }) => endpoint === key),
    );
    const request = looksUp ? chosen : forAction(chosen);
    const fields = (valueAt(config, `${path}.fields`) ?? []) as { key: string }[];
    set(`endpoints.${at}`, request);
    set(`${path}.endpoint`, key);
    set(`${path}.fields`, [...fields, ...missingFields(request, fields)]);
  };
  const endpoint = endpoints.findIndex(({ key }) => key === valueAt(config, `${path}.endpoint`));
  return (
    <div className="flex flex-col gap-3">
      <ConfigWords path={`${path}.name`} label="systems.action.name" />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <ConfigChoice
          path={`${path}.endpoint`}
          label="systems.request"
          options={endpoints.map(({ key, name, method, path: to }) => ({
            value: key,
            label: name || `${method ?? 'GET'} ${to}`,
          }))}
          onChosen={choose}
        />
        <ConfigChoice
          path={`${path}.permission`}
          label="systems.action.permission"
          options={[
            { value: 'actions:run', label: t('systems.action.everybody') },
            { value: 'actions:run_sensitive', label: t('systems.action.sensitive') },
          ]}
        />
        <ConfigChoice
          path={`${path}.lookup`}
          label="systems.action.lookup"
          help="systems.action.lookupHelp"
          options={[
            { value: '', label: t('systems.none') },
            ...(config.lookups ?? []).map(({ key, name }) => ({ value: key, label: name || key })),
          ]}
        />
      </div>
      {endpoint >= 0 && (
        <details>
          <summary className="cursor-default text-ink-2">{t('systems.request.show')}</summary>
          <div className="mt-2 rounded-md bg-ground-2 p-3">
            <RequestForm path={`endpoints.${endpoint}`} />
          </div>
        </details>
      )}
      <h5 className="font-medium text-ink-2">{t('systems.action.fields')}</h5>
      <ConfigList
        path={`${path}.fields`}
        label="systems.action.field"
        add="systems.action.addField"
        onAdd={() => ({
          key: freeKey(
            t('systems.action.field'),
            (valueAt(config, `${path}.fields`) ?? []) as { key: string }[],
          ),
          label: t('systems.action.field'),
          kind: 'text',
          required: true,
        })}
        nameOf={({ key }: { key: string }) => `{{fields.${key}}}`}
      >
        {(at) => <FieldForm path={at} />}
      </ConfigList>
      <ConfigText
        path={`${path}.summary`}
        label="systems.action.summary"
        help="systems.action.summaryHelp"
        code
      />
      <details>
        <summary className="cursor-default text-ink-2">{t('systems.more')}</summary>
        <div className="mt-3 grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <ConfigText path={`${path}.result`} label="systems.action.result" code optional />
          <ConfigText
            path={`${path}.idempotencyHeader`}
            label="systems.action.idempotency"
            help="systems.action.idempotencyHelp"
            placeholder="Idempotency-Key"
            code
            nullable
          />
        </div>
      </details>
    </div>
  );
}

function FieldForm({ path }: { path: Path }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const kind = String(valueAt(config, `${path}.kind`));
  return (
    <div className="flex flex-col gap-3">
      <ConfigWords path={`${path}.label`} label="systems.label" />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <ConfigText path={`${path}.key`} label="systems.name" code />
        <ConfigChoice
          path={`${path}.kind`}
          label="systems.format"
          options={kinds.map((value) => ({ value, label: t(`systems.field.${value}`) }))}
          onChosen={(value) => {
            set(`${path}.kind`, value);
            if (value === 'choice' && !valueAt(config, `${path}.choicesFrom`))
              set(`${path}.choicesFrom`, { items: '$', value: '', label: '' });
          }}
        />
        <ConfigText path={`${path}.preset`} label="systems.field.preset" code optional />
      </div>
      {kind === 'choice' && !valueAt(config, `${path}.choices`) && (
        <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
          <ConfigText path={`${path}.choicesFrom.items`} label="systems.rows" code />
          <ConfigText path={`${path}.choicesFrom.value`} label="systems.value" code />
          <ConfigText path={`${path}.choicesFrom.label`} label="systems.label" code />
        </div>
      )}
      {kind !== 'flag' && <ConfigSwitch path={`${path}.required`} label="systems.field.required" />}
    </div>
  );
}
