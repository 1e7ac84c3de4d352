import type { LookupTrial } from '@throughline/sdk';
import { CircleAlert, CircleCheck, Play } from 'lucide-react';
import { useState } from 'react';
import { PanelView } from '../../../features/connectors/panel-view.tsx';
import { problemKey } from '../../../features/connectors/problem-words.ts';
import { pretty, RequestText } from '../../../features/connectors/request-text.tsx';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/select.tsx';
import { useConfigForm } from './config-form.tsx';
import { systemOf } from './identity-types.ts';
import { wordsText } from './words-text.ts';

export interface TryOutWish {
  lookup: string;
  identity: { type: string; value: string };
}

/** Asks the system as it is set up at this moment, saved or not: request, answer and panels side by side. */
export function TryOutPane({
  name,
  busy,
  problem,
  result,
  onTry,
}: {
  /** Of the system. */
  name: string;
  busy: boolean;
  problem: string;
  result: LookupTrial | null;
  onTry: (wish: TryOutWish) => void;
}) {
  const t = useTranslate();
  const { config } = useConfigForm();
  const lookups = config.lookups ?? [];
  const [chosen, setChosen] = useState('');
  const lookup = lookups.find(({ key }) => key === chosen) ?? lookups[0];
  const [type, setType] = useState('');
  const types = lookup?.identities ?? [];
  const [value, setValue] = useState('');
  const labelOf = (each: string) => {
    if (each === 'email' || each === 'phone') return t(`systems.identity.${each}`);
    const system = systemOf(each);
    return system === null ? each : `${t('systems.identity.external')} (${system})`;
  };
  const kind = types.includes(type) ? type : (types[0] ?? 'email');
  return (
    <section aria-labelledby="try-out" className="flex flex-col gap-3 rounded-lg border p-3">
      <h3 id="try-out" className="font-semibold">
        {t('systems.try')}
      </h3>
      {!lookup ? (
        <p className="text-quiet">{t('systems.try.nothing')}</p>
      ) : (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            onTry({ lookup: lookup.key, identity: { type: kind, value: value.trim() } });
          }}
        >
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">
            <Field label={t('systems.lookup')}>
              <Select
                label={t('systems.lookup')}
                value={lookup.key}
                options={lookups.map((each) => ({ value: each.key, label: each.name || each.key }))}
                onChange={setChosen}
              />
            </Field>
            <Field label={t('systems.identities')}>
              <Select
                label={t('systems.identities')}
                value={kind}
                options={types.map((each) => ({
                  value: each,
                  label: labelOf(each),
                }))}
                onChange={setType}
              />
            </Field>
          </div>
          <div className="flex items-end gap-2">
            <div className="flex-1">
              <Field label={t('systems.try.value')}>
                <Input value={value} autoComplete="off" onChange={(event) => setValue(event.target.value)} />
              </Field>
            </div>
            <Button type="submit" icon={Play} busy={busy} disabled={value.trim() === ''}>
              {t('systems.try.run')}
            </Button>
          </div>
        </form>
      )}
      <p role="alert" className="rounded-md bg-risk-tint px-3 py-2 text-risk empty:hidden">
        {problem}
      </p>
      {result && (
        <div role="status" className="flex flex-col gap-3">
          <p className="flex items-center gap-1.5 text-ink-2">
            <Icon
              as={result.found ? CircleCheck : CircleAlert}
              size={14}
              className={result.found ? 'text-good' : 'text-warning'}
            />
            {t(result.found ? 'systems.try.found' : 'systems.try.notFound')}
          </p>
          {result.problem && (
            <p className="text-risk text-sm">
              {t(problemKey(result.problem.code))} {result.problem.detail}
            </p>
          )}
          {result.problems.map((each) => (
            <p key={`${each.field} ${each.message}`} className="text-risk text-sm">
              <code className="font-mono">{each.field}</code> {each.message}
            </p>
          ))}
          {result.panels.map((panel) => {
            const title = wordsText(config.panels?.find(({ key }) => key === panel.key)?.title) || panel.key;
            return (
              <section key={panel.key} aria-label={title} className="rounded-md border p-3">
                <h4 className="pb-1 text-quiet text-sm">{title}</h4>
                {panel.problems.map((each) => (
                  <p key={`${each.field} ${each.message}`} className="text-risk text-sm">
                    <code className="font-mono">{each.field}</code> {each.message}
                  </p>
                ))}
                {panel.data && <PanelView data={panel.data} system={name} />}
              </section>
            );
          })}
          {result.calls.map((call) => (
            <Call key={call.step} call={call} />
          ))}
        </div>
      )}
    </section>
  );
}

function Call({ call }: { call: LookupTrial['calls'][number] }) {
  const t = useTranslate();
  return (
    <div className="flex flex-col gap-2">
      <h4 className="text-quiet text-sm">
        {call.step} · {t('systems.try.took', { ms: Math.round(call.took) })}
      </h4>
      <RequestText request={call.request} />
      {call.problem && (
        <p className="text-risk text-sm">
          {t(problemKey(call.problem.code))} {call.problem.detail}
        </p>
      )}
      {call.answer && (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer is scrolled by keyboard as well.
          tabIndex={0}
          className="max-h-80 overflow-auto whitespace-pre-wrap break-all rounded-md bg-ground-3 px-2.5 py-2 font-mono text-sm"
        >
          {call.answer.status} {call.answer.contentType}
          {'\n\n'}
          {pretty(call.answer.body)}
        </pre>
      )}
    </div>
  );
}
