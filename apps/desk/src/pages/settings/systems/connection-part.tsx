import type { ConnectorConfig } from '@throughline/sdk';
import { useTranslate } from '../../../i18n/index.ts';
import { Field } from '../../../ui/field.tsx';
import { SecretInput } from '../channels/secret-input.tsx';
import { ConfigChoice, ConfigNumber, ConfigSwitch, ConfigText, useConfigForm } from './config-form.tsx';

type SignIn = NonNullable<ConnectorConfig['signIn']>;

/** What each way to sign in begins with. */
const signIns: Record<SignIn['kind'], SignIn> = {
  none: { kind: 'none' },
  key: { kind: 'key', in: 'header', name: 'Authorization', prefix: 'Bearer ' },
  basic: { kind: 'basic', username: '' },
  oauth2: { kind: 'oauth2', tokenUrl: '', clientId: '', scope: '', audience: '', credentialsIn: 'header' },
};

/** Where the system is, how we sign in, and how patient we are with it. */
export function ConnectionPart({
  secret,
  secretProblem,
  mayReachInside,
  onSecret,
}: {
  /** Of the sign-in, as the secret input keeps it. */
  secret: string;
  secretProblem: string | undefined;
  mayReachInside: boolean;
  onSecret: (value: string) => void;
}) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const kind = config.signIn?.kind ?? 'none';
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <ConfigText
        path="baseUrl"
        label="systems.baseUrl"
        help="systems.baseUrlHelp"
        placeholder="https://api.example.com/v1"
        code
      />
      {mayReachInside && <ConfigSwitch path="allowPrivate" label="systems.allowPrivate" />}
      <ConfigChoice
        path="signIn.kind"
        label="systems.signIn"
        options={(['none', 'key', 'basic', 'oauth2'] as const).map((value) => ({
          value,
          label: t(`systems.signIn.${value}`),
        }))}
        onChosen={(value) => set('signIn', signIns[value as SignIn['kind']])}
      />
      {kind === 'key' && (
        <>
          <ConfigChoice
            path="signIn.in"
            label="systems.key.in"
            options={[
              { value: 'header', label: t('systems.key.header') },
              { value: 'query', label: t('systems.key.query') },
            ]}
          />
          <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
            <ConfigText path="signIn.name" label="systems.key.name" code />
            <ConfigText path="signIn.prefix" label="systems.key.prefix" code />
          </div>
        </>
      )}
      {kind === 'basic' && <ConfigText path="signIn.username" label="systems.username" />}
      {kind === 'oauth2' && (
        <>
          <ConfigText path="signIn.tokenUrl" label="systems.tokenUrl" code />
          <ConfigText path="signIn.clientId" label="systems.clientId" code />
          <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
            <ConfigText path="signIn.scope" label="systems.scope" code />
            <ConfigText path="signIn.audience" label="systems.audience" code />
          </div>
          <ConfigChoice
            path="signIn.credentialsIn"
            label="systems.credentialsIn"
            options={[
              { value: 'header', label: t('systems.credentialsIn.header') },
              { value: 'body', label: t('systems.credentialsIn.body') },
            ]}
          />
        </>
      )}
      {kind !== 'none' && (
        <Field label={t(`systems.secret.${kind}`)} error={secretProblem}>
          <SecretInput value={secret} name="connector-secret" disabled={false} onChange={onSecret} />
        </Field>
      )}
      <details>
        <summary className="cursor-default text-ink-2">{t('systems.limits')}</summary>
        <div className="mt-3 grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          <ConfigNumber path="limits.timeoutMs" label="systems.limits.timeout" />
          <ConfigNumber path="limits.concurrency" label="systems.limits.concurrency" />
          <ConfigNumber path="limits.failures" label="systems.limits.failures" />
          <ConfigNumber path="limits.pauseSeconds" label="systems.limits.pause" />
        </div>
      </details>
    </div>
  );
}
