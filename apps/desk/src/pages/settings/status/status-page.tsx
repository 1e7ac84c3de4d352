import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StatusProblem } from '@throughline/sdk';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useChannelsWithHealth } from '../../../api/manage-channels.ts';
import { statusQuery } from '../../../api/status.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { saidText } from '../../../i18n/said-text.ts';
import { useConnection } from '../../../realtime/stream.ts';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import { cx } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import { HealthWord, healthDetail } from '../channels/channel-health.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { summarise } from './summarise.ts';

/** What works and what does not, kept up to date by the stream while it is looked at. */
export function StatusPage() {
  const t = useTranslate();
  const status = useQuery({ ...statusQuery, refetchOnMount: 'always' });
  return (
    <Frame title={t('core.status')} intro={t('status.intro')}>
      <Loaded query={status} skeleton={<RowsSkeleton rows={5} />}>
        {({ problems }) => <Parts problems={problems} />}
      </Loaded>
    </Frame>
  );
}

function Parts({ problems }: { problems: readonly StatusProblem[] }) {
  const t = useTranslate();
  const live = useConnection().state === 'live';
  const channels = useChannelsWithHealth();
  const names = channels.data?.map((channel) => channel.name) ?? [];
  const { database, channelDoors, background, other } = summarise(problems, names);
  const failing =
    problems.length > 0 || (channels.data ?? []).some((each) => each.enabled && each.health?.ok === false);
  return (
    <>
      <Verdict live={live} failing={failing} />
      <h2 className="mt-6 mb-1 text-quiet text-sm">{t('status.parts')}</h2>
      <Rows label={t('status.parts')}>
        <PartRow name={t('status.desk')} text={t(live ? 'status.deskLive' : 'status.deskAway')} ok={live} />
        <PartRow
          name={t('status.database')}
          // Without a connection nobody knows how it is now.
          ok={live ? database.length === 0 : null}
          text={database.length > 0 ? t('status.databaseAway') : t('status.databaseWorks')}
        />
        <PartRow
          name={t('status.background')}
          ok={live ? background.length === 0 : null}
          text={
            background.length > 0
              ? background.map((problem) => `${problem.component}: ${saidText(problem, t)}`).join(' · ')
              : t('status.backgroundWorks')
          }
        />
        {[...channelDoors, ...other].map((problem) => (
          <PartRow
            key={`${problem.component} ${problem.message}`}
            name={channelDoors.includes(problem) ? t('status.door') : problem.component}
            text={saidText(problem, t)}
            ok={false}
          />
        ))}
      </Rows>
      <h2 className="mt-6 mb-1 text-quiet text-sm">{t('settings.channels')}</h2>
      <Loaded query={channels} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-quiet">{t('settings.channels.empty')}</p>
          ) : (
            <Rows label={t('settings.channels')}>
              {list.map((channel) => (
                <Row
                  key={channel.id}
                  leading={<ChannelIcon type={channel.type} size={18} coloured />}
                  faded={!channel.enabled}
                  title={
                    <Link
                      to="/settings/channels/$channelId"
                      params={{ channelId: channel.id }}
                      className={rowLinkClass}
                    >
                      {channel.name}
                    </Link>
                  }
                  text={<span className="whitespace-normal">{healthDetail(channel, t)}</span>}
                  trailing={<HealthWord channel={channel} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </>
  );
}

function Verdict({ live, failing }: { live: boolean; failing: boolean }) {
  const t = useTranslate();
  const key = failing ? 'failing' : live ? 'well' : 'unknown';
  const shape = { failing: CircleAlert, well: CircleCheck, unknown: CircleDashed }[key];
  return (
    <div role="status" className="flex items-start gap-3 rounded-lg border p-4">
      <Icon
        as={shape}
        size={20}
        className={cx('shrink-0', { failing: 'text-risk', well: 'text-good', unknown: 'text-quiet' }[key])}
      />
      <div>
        <p className="font-semibold">{t(`status.${key}`)}</p>
        <p className="text-ink-2">{t(`status.${key}Text`)}</p>
      </div>
    </div>
  );
}

function PartRow({ name, text, ok }: { name: string; text: ReactNode; ok: boolean | null }) {
  const t = useTranslate();
  const [shape, colour, mark, word] =
    ok === null
      ? ([CircleDashed, 'text-quiet', '', 'status.unseen'] as const)
      : ok
        ? ([CircleCheck, 'text-ink-2', 'text-good', 'status.works'] as const)
        : ([CircleAlert, 'text-risk', '', 'status.broken'] as const);
  return (
    <Row
      title={<span className="truncate font-medium">{name}</span>}
      text={ok !== null && <span className="whitespace-normal">{text}</span>}
      trailing={
        <span className={cx('inline-flex items-center gap-1.5 whitespace-nowrap', colour)}>
          <Icon as={shape} size={14} className={mark} />
          {t(word)}
        </span>
      }
    />
  );
}
