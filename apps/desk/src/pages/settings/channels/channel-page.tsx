import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Channel, ChannelType } from '@throughline/sdk';
import { channelTypesQuery } from '../../../api/channels.ts';
import { switchChannel, useChannelsWithHealth } from '../../../api/manage-channels.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { ChannelEmbed } from './channel-embed.tsx';
import { ChannelForm, channelInputs } from './channel-form.tsx';
import { HealthParts, HealthWord, healthDetail } from './channel-health.tsx';
import { ChannelTestPanel } from './channel-test.tsx';
import { secretNames } from './setting-values.ts';

export function ChannelPage() {
  const t = useTranslate();
  const { channelId } = useParams({ from: '/desk/settings/channels/$channelId' });
  const mayManage = useCan()('channels:manage');
  const channels = useChannelsWithHealth();
  const types = useQuery(channelTypesQuery);
  const channel = channels.data?.find((entry) => entry.id === channelId);
  const type = types.data?.find((entry) => entry.type === channel?.type);
  return (
    <Frame
      readOnly={!mayManage}
      title={channel?.name ?? t('settings.channels')}
      back={{ to: '/settings/channels', label: t('settings.channels') }}
      width="form"
      actions={
        channel &&
        mayManage && (
          <Switch checked={channel.enabled} onChange={(enabled) => void switchChannel(channel, enabled)}>
            {t(channel.enabled ? 'settings.on' : 'settings.off')}
            <span className="sr-only">{t('settings.channel.on', { name: channel.name })}</span>
          </Switch>
        )
      }
    >
      <Loaded query={channels} skeleton={<FormSkeleton fields={6} />}>
        {() => (
          <Loaded query={types} skeleton={<FormSkeleton fields={6} />}>
            {() =>
              channel && type ? (
                <ChannelDetail key={channel.id} {...{ channel, type, mayManage }} />
              ) : (
                <NotFoundPage />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Frame>
  );
}

interface DetailProps {
  channel: Channel;
  type: ChannelType;
  mayManage: boolean;
}

function ChannelDetail({ channel, type, mayManage }: DetailProps) {
  const t = useTranslate();
  const language = useLanguage();
  const edits = useEdits(
    `channel/${channel.id}`,
    channelInputs(type, channel, ''),
    secretNames(type.settingFields).map((name) => `settings.${name}`),
  );
  return (
    <>
      <section aria-label={t('core.status')} className="mb-6 flex flex-col gap-3 rounded-lg border p-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ChannelIcon type={channel.type} size={18} coloured />
          <span>{type.names[language]}</span>
          <HealthWord channel={channel} />
          {channel.enabled && channel.health && (
            <span className="text-quiet">
              {t('settings.channel.since')} <Moment at={channel.health.since} />
            </span>
          )}
        </div>
        {channel.health?.receiving || channel.health?.sending ? (
          <HealthParts channel={channel} />
        ) : (
          healthDetail(channel, t) && <p className="text-ink-2">{healthDetail(channel, t)}</p>
        )}
        {mayManage && <ChannelTestPanel channel={channel} unsaved={edits.changed} />}
      </section>
      <ChannelForm
        type={type}
        channel={channel}
        edits={edits}
        disabled={!mayManage}
        onSaved={() => showToast({ text: t('core.saved') })}
      />
      {type.madeIn === 'form_builder' && (
        <p className="mt-4 text-ink-2">
          {t('settings.channel.editForm')}{' '}
          <Link to="/settings/forms" className="text-accent underline underline-offset-2">
            {t('settings.channel.toForms')}
          </Link>
        </p>
      )}
      <ChannelEmbed channel={channel} />
    </>
  );
}
