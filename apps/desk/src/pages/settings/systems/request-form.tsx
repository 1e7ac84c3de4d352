import { useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Field, TextArea } from '../../../ui/field.tsx';
import { ConfigChoice, ConfigList, ConfigText, useConfigForm } from './config-form.tsx';
import { type Path, valueAt } from './set-at.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({ value, label: value }));

/** One request to the system: where it goes and what it carries. */
export function RequestForm({ path }: { path: Path }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const body = valueAt(config, `${path}.body`) as { kind: 'json' | 'form' } | null | undefined;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-[7rem_1fr] gap-3">
        <ConfigChoice path={`${path}.method`} label="systems.method" options={methods} />
        <ConfigText
          path={`${path}.path`}
          label="systems.path"
          placeholder="/customers/{{identity.value}}/orders"
          code
        />
      </div>
      <Pairs path={`${path}.query`} title="systems.query" add="systems.query.add" />
      <Pairs path={`${path}.headers`} title="systems.headers" add="systems.headers.add" />
      <ConfigChoice
        path={`${path}.body.kind`}
        label="systems.body"
        options={[
          { value: '', label: t('systems.body.none') },
          { value: 'json', label: 'JSON' },
          { value: 'form', label: t('systems.body.form') },
        ]}
        onChosen={(kind) =>
          set(
            `${path}.body`,
            kind === 'json' ? { kind, value: {} } : kind === 'form' ? { kind, fields: [] } : null,
          )
        }
      />
      {body?.kind === 'json' && <JsonBody path={`${path}.body.value`} />}
      {body?.kind === 'form' && (
        <Pairs path={`${path}.body.fields`} title="systems.body.fields" add="systems.body.addField" />
      )}
      <p className="text-quiet text-sm">{t('systems.templateHelp', { slot: '{{identity.value}}' })}</p>
    </div>
  );
}

function Pairs({
  path,
  title,
  add,
}: {
  path: Path;
  title: 'systems.query' | 'systems.headers' | 'systems.body.fields';
  add: 'systems.query.add' | 'systems.headers.add' | 'systems.body.addField';
}) {
  return (
    <ConfigList
      compact
      path={path}
      label={title}
      add={add}
      onAdd={() => ({ name: '', value: '', optional: false })}
      nameOf={({ name }: { name: string }) => name}
    >
      {(at) => (
        <div className="grid flex-1 grid-cols-2 gap-1.5">
          <ConfigText path={`${at}.name`} label="systems.name" code />
          <ConfigText path={`${at}.value`} label="systems.value" code />
        </div>
      )}
    </ConfigList>
  );
}

/** JSON stays as it was typed until it can be read: the last readable one is what is kept. */
function JsonBody({ path }: { path: Path }) {
  const t = useTranslate();
  const { config, set, problem } = useConfigForm();
  const [text, setText] = useState(() => JSON.stringify(valueAt(config, path), null, 2));
  const [unreadable, setUnreadable] = useState(false);
  return (
    <Field label={t('systems.body.json')} error={unreadable ? t('systems.notJson') : problem(path)}>
      <TextArea
        value={text}
        spellCheck={false}
        className="min-h-32 font-mono text-sm"
        onChange={(event) => {
          setText(event.target.value);
          try {
            set(path, JSON.parse(event.target.value));
            setUnreadable(false);
          } catch {
            setUnreadable(true);
          }
        }}
      />
    </Field>
  );
}
