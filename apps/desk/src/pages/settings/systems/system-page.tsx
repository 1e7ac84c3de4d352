import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Connector, LookupTrial } from '@throughline/sdk';
import { type FormEvent, useRef, useState } from 'react';
import { connectorApi } from '../../../api/connector-panels.ts';
import {
  changeConnector,
  connectorsQuery,
  deleteConnector,
  eventKindsQuery,
  switchConnector,
} from '../../../api/connectors.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { cx } from '../../../ui/class-names.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { storedSecret } from '../channels/setting-values.ts';
import { Confirm } from '../parts/confirm.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { ActionsPart } from './actions-part.tsx';
import { ConfigFormProvider } from './config-form.tsx';
import { ConnectionPart } from './connection-part.tsx';
import { DataPart } from './data-part.tsx';
import { Deliveries } from './deliveries.tsx';
import { OpenApiDialog } from './openapi-dialog.tsx';
import { setAt } from './set-at.ts';
import { HealthDetail, HealthWord } from './system-health.tsx';
import { type SystemPart, systemParts } from './system-parts.ts';
import { TryOutPane, type TryOutWish } from './try-out.tsx';
import { WebhookPart } from './webhook-part.tsx';

export function SystemPage() {
  const t = useTranslate();
  const { connectorId } = useParams({ from: '/desk/settings/systems/$connectorId' });
  const connectors = useQuery({ ...connectorsQuery, refetchOnMount: 'always' });
  const connector = connectors.data?.find(({ id }) => id === connectorId);
  return (
    <Frame
      title={connector?.name ?? t('settings.systems')}
      back={{ to: '/settings/systems', label: t('settings.systems') }}
      width="wide"
      actions={
        connector && (
          <Switch checked={connector.enabled} onChange={(next) => void switchConnector(connector, next)}>
            {t(connector.enabled ? 'settings.on' : 'settings.off')}
            <span className="sr-only">{t('systems.on', { name: connector.name })}</span>
          </Switch>
        )
      }
    >
      <Loaded query={connectors} skeleton={<FormSkeleton fields={6} />}>
        {() => (connector ? <SystemDetail key={connector.id} connector={connector} /> : <NotFoundPage />)}
      </Loaded>
    </Frame>
  );
}

function SystemDetail({ connector }: { connector: Connector }) {
  const t = useTranslate();
  const { part = 'data' } = useSearch({ from: '/desk/settings/systems/$connectorId' });
  const navigate = useNavigate();
  const kinds = useQuery(eventKindsQuery).data ?? [];
  const mayReachInside = useCan()('settings:manage');
  const saved = {
    name: connector.name,
    config: connector.config,
    signIn: connector.secretsSet.signIn ? storedSecret : '',
    webhook: connector.secretsSet.webhook ? storedSecret : '',
  };
  const edits = useEdits(`systems/${connector.id}`, saved, ['signIn', 'webhook']);
  const { values } = edits;
  const save = useSave(() => true);
  const trial = useSave((field) => field.startsWith('config.'));
  const [tried, setTried] = useState<{ lookup: string; result: LookupTrial } | null>(null);
  const [reading, setReading] = useState(false);
  const [deleting, setDeleting] = useState(false);

  // Two changes in one event must not lose the first: the next one begins with what the last one made.
  const latest = useRef(values.config);
  latest.current = values.config;
  const mapping = mappingProblems(values.config, tried?.result ?? null);
  const form = {
    name: values.name,
    config: values.config,
    set: (path: string, value: unknown) => {
      latest.current = setAt(latest.current, path, value);
      edits.set({ config: latest.current });
      save.touch(`config.${path}`);
      trial.touch(`config.${path}`);
    },
    problem: (path: string) =>
      save.problem(`config.${path}`) ?? trial.problem(`config.${path}`) ?? mapping[path],
  };
  const secrets = {
    ...(values.signIn !== saved.signIn && { signIn: values.signIn || null }),
    ...(values.webhook !== saved.webhook && { webhook: values.webhook || null }),
  };
  const tryOut = (wish: TryOutWish) =>
    trial.run(async () => {
      const result = await connectorApi.tryOut({
        connectorId: connector.id,
        config: { ...values.config, panels: (values.config.panels ?? []).filter(isBegun) },
        secrets,
        ...wish,
      });
      setTried({ lookup: wish.lookup, result });
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await save.run(async () => {
      await changeConnector(connector.id, {
        name: values.name.trim(),
        enabled: connector.enabled,
        config: values.config,
        secrets,
        version: connector.version,
      });
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  return (
    <ConfigFormProvider value={form}>
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <HealthWord connector={connector} />
        <HealthDetail connector={connector} />
      </div>
      <Parts part={part} connectorId={connector.id} />
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div
        className={cx(
          part === 'data' && 'grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-6 max-xl:grid-cols-1',
        )}
      >
        <form ref={save.form} onSubmit={submit} noValidate aria-label={connector.name}>
          {part === 'connection' && (
            <>
              <div className="mb-4 max-w-xl">
                <Field label={t('systems.systemName')} error={save.problem('name')}>
                  <Input
                    value={values.name}
                    maxLength={80}
                    onChange={(event) => {
                      edits.set({ name: event.target.value });
                      save.touch('name');
                    }}
                  />
                </Field>
              </div>
              <ConnectionPart
                secret={values.signIn}
                secretProblem={save.problem('secrets.signIn')}
                mayReachInside={mayReachInside}
                onSecret={(signIn) => {
                  edits.set({ signIn });
                  save.touch('secrets.signIn');
                }}
              />
            </>
          )}
          {part === 'data' && (
            <>
              <div className="mb-4">
                <Button onClick={() => setReading(true)}>{t('systems.openapi')}</Button>
              </div>
              <DataPart tried={tried} />
            </>
          )}
          {part === 'actions' && <ActionsPart />}
          {part === 'webhooks' && (
            <WebhookPart
              connector={connector}
              kinds={kinds}
              secret={values.webhook}
              secretProblem={save.problem('secrets.webhook')}
              onSecret={(webhook) => {
                edits.set({ webhook });
                save.touch('secrets.webhook');
              }}
            />
          )}
          <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={edits.discard} />
        </form>
        {part === 'data' && (
          <div className="xl:sticky xl:top-0 xl:self-start">
            <TryOutPane
              name={values.name}
              busy={trial.busy}
              problem={trial.general}
              result={tried?.result ?? null}
              onTry={(wish) => void tryOut(wish)}
            />
          </div>
        )}
      </div>
      {part === 'webhooks' && connector.config.webhook && <Deliveries connectorId={connector.id} />}
      {part === 'connection' && (
        <div className="mt-8 border-t pt-5">
          <Button variant="danger" onClick={() => setDeleting(true)}>
            {t('systems.delete')}
          </Button>
        </div>
      )}
      {reading && <OpenApiDialog onClose={() => setReading(false)} />}
      <Confirm
        open={deleting}
        title={t('systems.deleteTitle', { name: connector.name })}
        action={t('systems.delete')}
        onClose={() => setDeleting(false)}
        onConfirm={async () => {
          edits.discard();
          await deleteConnector(connector.id);
          await navigate({ to: '/settings/systems' });
        }}
      >
        {t('systems.deleteText')}
      </Confirm>
    </ConfigFormProvider>
  );
}

function Parts({ part, connectorId }: { part: SystemPart; connectorId: string }) {
  const t = useTranslate();
  return (
    <nav aria-label={t('systems.parts')} className="mb-5 flex gap-1 overflow-x-auto border-b">
      {systemParts.map((each) => (
        <Link
          key={each}
          to="/settings/systems/$connectorId"
          params={{ connectorId }}
          search={{ part: each }}
          replace
          aria-current={each === part ? 'page' : undefined}
          className={cx(
            '-mb-px whitespace-nowrap border-b-2 px-3 py-2',
            each === part ? 'border-accent font-medium' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {t(`systems.part.${each}`)}
        </Link>
      ))}
    </nav>
  );
}

/** A panel without a single value is only being begun: its lookup is tried to see what there is to take in. */
const isBegun = (panel: NonNullable<Connector['config']['panels']>[number]): boolean =>
  panel.kind === 'table' ? panel.columns.length > 0 : panel.kind !== 'facts' || panel.fields.length > 0;

/** What went wrong with the panels of a try, at the fields that are to blame. */
function mappingProblems(config: Connector['config'], result: LookupTrial | null): Record<string, string> {
  return Object.fromEntries(
    (result?.panels ?? []).flatMap(({ key, problems }) => {
      const at = (config.panels ?? []).findIndex((panel) => panel.key === key);
      return problems.map(({ field, message }) => [`panels.${at}.${field}`, message]);
    }),
  );
}
