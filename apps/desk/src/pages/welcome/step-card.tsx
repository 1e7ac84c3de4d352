import { Link } from '@tanstack/react-router';
import type { Channel } from '@throughline/sdk';
import { Check, TriangleAlert } from 'lucide-react';
import { type MessageKey, useLanguage, useTranslate } from '../../i18n/index.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { HealthWord, healthDetail } from '../settings/channels/channel-health.tsx';
import { ConnectTypeLink, useMayConnect } from '../settings/channels/connect-type-link.tsx';
import type { Step } from './advise.ts';

/** One channel type: what it is for, what it takes, what is connected already, and the way on. */
export function StepCard({ step, number }: { step: Step; number: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const { type, channels, due, later } = step;
  const mayConnect = useMayConnect()(type);
  return (
    <li
      aria-current={due ? 'step' : undefined}
      className={cx('flex gap-3 rounded-lg border p-4', due && 'border-accent')}
    >
      <Mark step={step} number={number} />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 flex-wrap items-center gap-2">
          <ChannelIcon type={type.type} size={18} coloured />
          <h2 className="font-semibold">{type.names[language]}</h2>
          {due && <Chip tone="accent">{t('welcome.next')}</Chip>}
          {later && <span className="text-quiet">{t('welcome.later')}</span>}
        </div>
        <p className="mt-1 text-ink-2">{type.summary[language]}</p>
        {channels.length === 0 && type.takes && (
          <dl className="mt-2 flex gap-3">
            <dt className="shrink-0 text-quiet">{t('welcome.takes')}</dt>
            <dd className="text-ink-2">{type.takes[language]}</dd>
          </dl>
        )}
        {channels.length > 0 && (
          <ul className="mt-3 rounded-md border">
            {channels.map((channel) => (
              <ConnectedRow key={channel.id} channel={channel} />
            ))}
          </ul>
        )}
        {mayConnect && (
          <div className="mt-3">
            <ConnectTypeLink
              fromWelcome
              type={type}
              className={buttonClass(due && step.state === 'missing' ? 'primary' : 'secondary')}
            >
              {t(wayOn(step))}
              <span className="sr-only">{type.names[language]}</span>
            </ConnectTypeLink>
          </div>
        )}
      </div>
    </li>
  );
}

/** Text of the button: what is made elsewhere is not connected but built. */
function wayOn({ type, channels }: Step): MessageKey {
  if (type.madeIn === 'form_builder') return channels.length > 0 ? 'welcome.buildAnother' : 'welcome.build';
  return channels.length > 0 ? 'welcome.another' : 'welcome.connect';
}

function Mark({ step, number }: { step: Step; number: number }) {
  const t = useTranslate();
  const tone =
    step.state === 'connected'
      ? 'border-transparent bg-good text-ground'
      : step.state === 'failing'
        ? 'border-transparent bg-risk text-ground'
        : 'border-line-strong text-ink-2';
  return (
    <span
      className={cx(
        'flex size-6 shrink-0 items-center justify-center rounded-full border font-medium text-sm',
        tone,
      )}
    >
      {step.state === 'connected' ? (
        <Icon as={Check} size={14} />
      ) : step.state === 'failing' ? (
        <Icon as={TriangleAlert} size={14} />
      ) : (
        number
      )}
      <span className="sr-only">{t(`welcome.state.${step.state}`)}</span>
    </span>
  );
}

function ConnectedRow({ channel }: { channel: Channel }) {
  const t = useTranslate();
  const address = channel.addresses[0];
  const failing = channel.enabled && channel.health?.ok === false;
  return (
    <li className="border-b px-3 py-2 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <Link
          to="/settings/channels/$channelId"
          params={{ channelId: channel.id }}
          className="min-w-0 flex-1 truncate font-medium underline-offset-2 hover:underline"
        >
          {channel.name}
        </Link>
        <HealthWord channel={channel} />
      </div>
      <p className={failing ? 'text-risk' : 'text-quiet'}>
        {failing
          ? healthDetail(channel, t)
          : !channel.enabled
            ? t('welcome.off')
            : address
              ? t('welcome.tryAddress', { address })
              : channel.embed
                ? t('welcome.tryEmbed')
                : healthDetail(channel, t)}
      </p>
    </li>
  );
}
