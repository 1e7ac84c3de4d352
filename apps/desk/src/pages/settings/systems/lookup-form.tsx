import { useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { ConfigChoice, ConfigList, ConfigNumber, ConfigText, useConfigForm } from './config-form.tsx';
import { freshEndpoint } from './fresh.ts';
import { likelySystem, numberOf, systemOf } from './identity-types.ts';
import { RequestForm } from './request-form.tsx';
import { type Path, valueAt } from './set-at.ts';

const identityTypes = ['email', 'phone'] as const;

/** How a customer is found in the system: by which of their identities, with which requests one after the other. */
export function LookupForm({ path }: { path: Path }) {
  const t = useTranslate();
  return (
    <div className="flex flex-col gap-3">
      <ConfigText path={`${path}.name`} label="systems.name" />
      <Identities path={`${path}.identities`} />
      <ConfigList
        path={`${path}.steps`}
        label="systems.step"
        add="systems.step.add"
        onAdd={() => ({ endpoint: '', as: 'answer', take: undefined })}
        nameOf={(_, index) => `${t('systems.step')} ${index + 1}`}
      >
        {(at) => <StepForm path={at} />}
      </ConfigList>
      <details>
        <summary className="cursor-default text-ink-2">{t('systems.more')}</summary>
        <div className="mt-3 flex flex-col gap-3">
          <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
            <ConfigNumber path={`${path}.freshSeconds`} label="systems.fresh" help="systems.freshHelp" />
            <ConfigNumber path={`${path}.absentSeconds`} label="systems.absent" help="systems.absentHelp" />
          </div>
          <p className="text-ink-2">{t('systems.kept')}</p>
          <ConfigList
            compact
            path={`${path}.kept`}
            label="systems.kept.one"
            add="systems.kept.add"
            onAdd={() => ({ key: '', value: '' })}
            nameOf={({ key }: { key: string }) => key}
          >
            {(at) => (
              <div className="grid flex-1 grid-cols-2 gap-1.5">
                <ConfigText path={`${at}.key`} label="systems.name" code />
                <ConfigText path={`${at}.value`} label="systems.expression" code />
              </div>
            )}
          </ConfigList>
        </div>
      </details>
    </div>
  );
}

/** In the order they are tried. */
function Identities({ path }: { path: Path }) {
  const t = useTranslate();
  const { config, set, name, problem } = useConfigForm();
  const chosen = (valueAt(config, path) ?? []) as string[];
  const others = chosen.filter(
    (type) => systemOf(type) === null && !identityTypes.some((known) => known === type),
  );
  const numbers = chosen.flatMap((type, place) => {
    const system = systemOf(type);
    return system === null ? [] : [{ system, place }];
  });
  // What is wrong with a number is said where its system is named.
  const wrong = chosen
    .map((type, place) => (systemOf(type) === null ? problem(`${path}.${place}`) : undefined))
    .find(Boolean);
  return (
    <>
      <Field label={t('systems.identities')} error={problem(path) ?? wrong}>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {[...identityTypes, ...others].map((type) => (
            <Checkbox
              key={type}
              checked={chosen.includes(type)}
              onChange={(next) =>
                set(path, next ? [...chosen, type] : chosen.filter((each) => each !== type))
              }
            >
              {type === 'email' || type === 'phone' ? t(`systems.identity.${type}`) : type}
            </Checkbox>
          ))}
          <Checkbox
            checked={numbers.length > 0}
            onChange={(next) =>
              set(
                path,
                next
                  ? [numberOf(likelySystem(name)), ...chosen]
                  : chosen.filter((each) => systemOf(each) === null),
              )
            }
          >
            {t('systems.identity.external')}
          </Checkbox>
        </div>
      </Field>
      {numbers.map(({ system, place }) => (
        <Field
          key={place}
          label={t('systems.identity.system')}
          help={t('systems.identity.systemHelp')}
          error={problem(`${path}.${place}`)}
        >
          <Input
            value={system}
            maxLength={40}
            autoComplete="off"
            className="font-mono text-sm"
            onChange={(event) => set(`${path}.${place}`, numberOf(event.target.value))}
          />
        </Field>
      ))}
    </>
  );
}

function StepForm({ path }: { path: Path }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const key = String(valueAt(config, `${path}.endpoint`) ?? '');
  const endpoints = config.endpoints ?? [];
  const at = endpoints.findIndex((endpoint) => endpoint.key === key);
  const [open, setOpen] = useState(key !== '' && endpoints[at]?.path === '/');
  return (
    <div className="flex flex-col gap-3">
      <ConfigChoice
        path={`${path}.endpoint`}
        label="systems.request"
        options={[
          ...endpoints.map((endpoint) => ({
            value: endpoint.key,
            label: endpoint.name || `${endpoint.method ?? 'GET'} ${endpoint.path}`,
          })),
          { value: ' ', label: t('systems.request.new') },
        ]}
        onChosen={(value) => {
          if (value !== ' ') return set(`${path}.endpoint`, value);
          const fresh = freshEndpoint(endpoints);
          set('endpoints', [...endpoints, fresh]);
          set(`${path}.endpoint`, fresh.key);
          setOpen(true);
        }}
      />
      {at >= 0 && (
        <div className="rounded-md bg-ground-2 p-3">
          <Button variant="ghost" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'systems.request.hide' : 'systems.request.show')}
          </Button>
          {open && (
            <div className="pt-2">
              <RequestForm path={`endpoints.${at}`} />
            </div>
          )}
        </div>
      )}
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <ConfigText path={`${path}.take`} label="systems.take" help="systems.takeHelp" code optional />
        <ConfigText path={`${path}.as`} label="systems.as" help="systems.asHelp" code />
      </div>
    </div>
  );
}
