import { Link } from '@tanstack/react-router';
import type { Channel } from '@throughline/sdk';
import { MessagesSquare, Plus } from 'lucide-react';
import { switchChannel, useChannelsWithHealth } from '../../../api/manage-channels.ts';
import { useTeams } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { HealthWord, healthDetail } from './channel-health.tsx';

export function ChannelsPage() {
  const t = useTranslate();
  const mayManage = useCan()('channels:manage');
  const channels = useChannelsWithHealth();
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.channels')}
      intro={t('settings.channels.intro')}
      actions={mayManage && <ConnectLink />}
    >
      <Loaded query={channels} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={MessagesSquare}
              title={t('settings.channels.empty')}
              action={
                mayManage && (
                  <Link to="/welcome" className={buttonClass('primary')}>
                    {t('core.welcome')}
                  </Link>
                )
              }
            >
              {t('settings.channels.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.channels')}>
              {list.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} mayManage={mayManage} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Frame>
  );
}

function ConnectLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/channels/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('settings.channel.connect')}
    </Link>
  );
}

function ChannelRow({ channel, mayManage }: { channel: Channel; mayManage: boolean }) {
  const t = useTranslate();
  const team = useTeams().find((entry) => entry.id === channel.teamId);
  const failing = channel.enabled && channel.health?.ok === false;
  const facts = [channel.addresses.join(', '), team?.name ?? t('settings.channel.noTeam')];
  return (
    <Row
      leading={<ChannelIcon type={channel.type} size={18} coloured />}
      faded={!channel.enabled}
      title={
        <Link to="/settings/channels/$channelId" params={{ channelId: channel.id }} className={rowLinkClass}>
          {channel.name}
        </Link>
      }
      text={
        failing ? (
          <span className="text-risk">{healthDetail(channel, t)}</span>
        ) : (
          facts.filter((fact) => fact !== '').join(' · ')
        )
      }
      trailing={
        <>
          <HealthWord channel={channel} />
          {mayManage && (
            <Switch checked={channel.enabled} onChange={(enabled) => void switchChannel(channel, enabled)}>
              <span className="sr-only">{t('settings.channel.on', { name: channel.name })}</span>
            </Switch>
          )}
        </>
      }
    />
  );
}
