import type { Connector, ConnectorEventKind } from '@throughline/sdk';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { SecretInput } from '../channels/secret-input.tsx';
import { CopyBox } from '../parts/copy-box.tsx';
import { ConfigChoice, ConfigList, ConfigText, useConfigForm } from './config-form.tsx';
import type { Path } from './set-at.ts';
import { wordsText } from './words-text.ts';

/** What each way to prove oneself begins with. */
const verifications = {
  hmac: {
    kind: 'hmac',
    header: 'X-Signature',
    encoding: 'hex',
    prefix: '',
    signed: '{body}',
    timestampHeader: null,
    toleranceSeconds: 300,
  },
  stripe: { kind: 'stripe', header: 'Stripe-Signature', toleranceSeconds: 300 },
  token: { kind: 'token', header: 'Authorization', prefix: 'Bearer ' },
  basic: { kind: 'basic', username: '' },
} as const;

/** What the system tells by itself: where it sends it, how it proves itself, what becomes of it. */
export function WebhookPart({
  connector,
  kinds,
  secret,
  secretProblem,
  onSecret,
}: {
  connector: Connector;
  kinds: readonly ConnectorEventKind[];
  secret: string;
  secretProblem: string | undefined;
  onSecret: (value: string) => void;
}) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const { webhook } = config;
  // Shown as long as the page stands: it is never given out again.
  const [made, setMade] = useState('');
  if (!webhook)
    return (
      <div className="max-w-xl">
        <p className="mb-3 text-ink-2">{t('systems.webhook.none')}</p>
        <Button
          onClick={() =>
            set('webhook', {
              verification: verifications.hmac,
              eventType: 'type',
              eventId: 'id',
              events: [],
              unknownCustomers: 'keep',
              refreshes: true,
            })
          }
        >
          {t('systems.webhook.begin')}
        </Button>
      </div>
    );
  const kind = webhook.verification.kind;
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <div>
        <p className="mb-1.5 font-medium text-ink-2 text-sm">{t('systems.webhook.address')}</p>
        <CopyBox text={connector.webhookUrl} label={t('systems.webhook.copy')} />
      </div>
      <ConfigChoice
        path="webhook.verification.kind"
        label="systems.webhook.verification"
        options={(['hmac', 'stripe', 'token', 'basic'] as const).map((value) => ({
          value,
          label: t(`systems.webhook.${value}`),
        }))}
        onChosen={(value) => set('webhook.verification', verifications[value as keyof typeof verifications])}
      />
      <Verification kind={kind} />
      <Field label={t('systems.webhook.secret')} help={t('systems.webhook.secretHelp')} error={secretProblem}>
        <SecretInput value={secret} name="webhook-secret" disabled={false} onChange={onSecret} />
      </Field>
      {made === '' ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              const fresh = newSecret();
              setMade(fresh);
              onSecret(fresh);
            }}
          >
            {t('systems.webhook.make')}
          </Button>
        </div>
      ) : (
        <div role="status">
          <p className="mb-1.5 text-sm text-warning">{t('systems.webhook.once')}</p>
          <CopyBox text={made} label={t('systems.webhook.copySecret')} />
        </div>
      )}
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <ConfigText
          path="webhook.eventType"
          label="systems.webhook.type"
          help="systems.webhook.typeHelp"
          code
        />
        <ConfigText path="webhook.eventId" label="systems.webhook.id" help="systems.webhook.idHelp" code />
      </div>
      <h3 className="font-semibold">{t('systems.webhook.events')}</h3>
      <ConfigList
        path="webhook.events"
        label="systems.webhook.event"
        add="systems.webhook.add"
        onAdd={() => ({
          type: '',
          becomes: 'something-else',
          identities: [{ type: 'email', value: 'email' }],
          fields: [],
        })}
        nameOf={({ type }: { type: string }) => type}
      >
        {(path) => <EventForm path={path} kinds={kinds} />}
      </ConfigList>
      <div>
        <Button variant="danger" size="small" onClick={() => set('webhook', null)}>
          {t('systems.webhook.end')}
        </Button>
      </div>
    </div>
  );
}

function Verification({ kind }: { kind: keyof typeof verifications }) {
  const t = useTranslate();
  const path = 'webhook.verification';
  if (kind === 'basic') return <ConfigText path={`${path}.username`} label="systems.username" />;
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <ConfigText path={`${path}.header`} label="systems.webhook.header" code />
      {kind !== 'stripe' && <ConfigText path={`${path}.prefix`} label="systems.key.prefix" code />}
      {kind === 'hmac' && (
        <>
          <ConfigChoice
            path={`${path}.encoding`}
            label="systems.webhook.encoding"
            options={[
              { value: 'hex', label: t('systems.webhook.hex') },
              { value: 'base64', label: 'Base64' },
            ]}
          />
          <ConfigText path={`${path}.signed`} label="systems.webhook.signed" code />
          <ConfigText path={`${path}.timestampHeader`} label="systems.webhook.timestamp" code nullable />
        </>
      )}
    </div>
  );
}

function EventForm({ path, kinds }: { path: Path; kinds: readonly ConnectorEventKind[] }) {
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <ConfigText path={`${path}.type`} label="systems.webhook.type" code />
      <ConfigChoice
        path={`${path}.becomes`}
        label="systems.webhook.becomes"
        options={kinds.map(({ key, name }) => ({ value: key, label: wordsText(name) }))}
      />
      <ConfigText
        path={`${path}.identities.0.value`}
        label="systems.webhook.who"
        help="systems.webhook.whoHelp"
        code
      />
      <ConfigText path={`${path}.title`} label="systems.title" code optional />
      <ConfigText path={`${path}.when`} label="systems.webhook.when" code optional />
      <ConfigText path={`${path}.at`} label="systems.when" code optional />
    </div>
  );
}

/** 256 bits, as text that can be copied anywhere. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
