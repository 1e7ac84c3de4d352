import { Link } from '@tanstack/react-router';
import type { ScopeFigures } from '@throughline/sdk';
import { ChevronRight } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useChannels, useChannelTypes } from '../../api/channels.ts';
import { useFilterNames } from '../../api/filter-names.ts';
import type { Live } from '../../api/live-picture.ts';
import { useTeams } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { lengthText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { useDropTarget } from './drag.ts';
import { Hand } from './hand.tsx';
import { NumberLink } from './number-link.tsx';
import { counted, deferred, live as ofLive, placeOf } from './places.ts';
import type { Target } from './use-moves.ts';

interface ScopeTableProps {
  live: Live;
  onMove: (ids: string[], target: Target) => void;
}

/** Everything, then each team: what waits, who is there, how the last hour went. A row takes what is dropped on it. */
export function ScopeTable({ live, onMove }: ScopeTableProps) {
  const t = useTranslate();
  const teams = useTeams();
  const none = live.scopes.get('none');
  const scopes = ['all', ...teams.map((team) => team.id), ...(none && isUsed(none) ? ['none'] : [])];
  return (
    <section aria-label={t('supervision.queues')} className="relative overflow-x-auto">
      <table className="w-full min-w-[1080px] border-collapse">
        <thead className="text-left text-quiet text-sm">
          <tr className="h-8 border-b [&>th]:font-normal">
            <th scope="col" className="pl-4">
              {t('supervision.queue')}
            </th>
            <Head>{t('supervision.waiting')}</Head>
            <Head>{t('supervision.oldest')}</Head>
            <Head>{t('supervision.live')}</Head>
            <Head>{t('supervision.deferred')}</Head>
            <Head>{t('supervision.atRisk')}</Head>
            <Head>{t('supervision.breached')}</Head>
            <Head>{t('supervision.open')}</Head>
            <Head>{t('supervision.assigned')}</Head>
            <Head>{t('supervision.online')}</Head>
            <Head>{t('supervision.away')}</Head>
            <Head>{t('supervision.onHold')}</Head>
            <Head>{t('supervision.free')}</Head>
            <Head>{t('supervision.arrived')}</Head>
            <Head last>{t('supervision.answered')}</Head>
          </tr>
        </thead>
        {scopes.map((scope) => {
          const figures = live.scopes.get(scope);
          const team = teams.find((entry) => entry.id === scope);
          const name =
            scope === 'all' ? t('supervision.everything') : (team?.name ?? t('supervision.noTeam'));
          return figures && <ScopeRows key={scope} figures={figures} name={name} onMove={onMove} />;
        })}
      </table>
    </section>
  );
}

const isUsed = (figures: ScopeFigures): boolean =>
  figures.open + figures.members + figures.arrived + figures.answered > 0;

function Head({ children, last = false }: { children: ReactNode; last?: boolean }) {
  return (
    <th scope="col" className={cx('whitespace-nowrap px-2 text-right', last && 'pr-4')}>
      {children}
    </th>
  );
}

interface ScopeRowsProps {
  figures: ScopeFigures;
  name: string;
  onMove: ScopeTableProps['onMove'];
}

const ScopeRows = memo(function ScopeRows({ figures, name, onMove }: ScopeRowsProps) {
  const t = useTranslate();
  const names = useFilterNames();
  const now = useNow();
  const liveTypes = useChannelTypes()
    .filter((type) => type.capabilities.live)
    .map((type) => type.type);
  const [open, setOpen] = useState(false);
  const { scope } = figures;
  const teamId = scope === 'none' ? null : scope;
  const { over, target } = useDropTarget((ids) => onMove(ids, { agentId: null, teamId, name }));
  const place = (parts: Parameters<typeof placeOf>[0]) => placeOf(parts, scope, names);
  const away =
    figures.agents.busy + figures.agents.break + figures.agents.training + figures.agents.after_work;
  const unattended = figures.members === 0 && scope !== 'none' && scope !== 'all';
  const agents = (count: number, status: string, label: string) =>
    count === 0 ? (
      <span className="px-1 text-ink-3">–</span>
    ) : (
      <Link
        to="/live"
        search={{ ...(scope === 'all' ? {} : { team: scope }), status }}
        draggable={false}
        aria-label={`${count} ${label}`}
        className="inline-flex h-6 min-w-6 items-center justify-end rounded px-1 tabular-nums underline-offset-2 hover:underline"
      >
        {count}
      </Link>
    );
  return (
    <tbody>
      <tr
        {...(scope === 'all' ? {} : target)}
        data-scope={scope}
        className={cx(
          'h-9 border-b',
          scope === 'all' && 'font-medium',
          over ? 'bg-accent-tint outline-2 outline-accent outline-offset-[-2px]' : 'hover:bg-ground-2',
        )}
      >
        <th scope="row" className="max-w-60 pl-2 text-left font-medium">
          <span className="flex items-center gap-1">
            <button
              type="button"
              aria-expanded={open}
              aria-label={t('supervision.showWaiting', { name })}
              onClick={() => setOpen(!open)}
              className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-2 hover:bg-ground-3"
            >
              <Icon as={ChevronRight} size={14} className={cx('transition-transform', open && 'rotate-90')} />
            </button>
            <span className="truncate">{name}</span>
            {unattended && (
              <Chip tone={figures.waiting > 0 ? 'risk' : 'plain'}>{t('supervision.noMembers')}</Chip>
            )}
          </span>
        </th>
        <Cell>
          <NumberLink
            count={figures.waiting}
            label={t('supervision.waiting')}
            to={place(counted.waiting)}
            tone={unattended ? 'risk' : 'plain'}
          />
        </Cell>
        <Cell>
          {figures.oldest && (
            <Link
              to="/live/c/$conversationId"
              params={{ conversationId: figures.oldest.conversationId }}
              draggable={false}
              aria-label={`${t('supervision.oldest')}: ${lengthText(Date.parse(figures.oldest.since), now, t)}`}
              className="whitespace-nowrap tabular-nums hover:underline"
            >
              {lengthText(Date.parse(figures.oldest.since), now, t)}
            </Link>
          )}
        </Cell>
        <Cell>
          <NumberLink
            count={figures.waitingLive}
            label={t('supervision.live')}
            to={place([...counted.waiting, ofLive(liveTypes)])}
          />
        </Cell>
        <Cell>
          <NumberLink
            count={figures.waitingDeferred}
            label={t('supervision.deferred')}
            to={place([...counted.waiting, ...deferred(liveTypes)])}
          />
        </Cell>
        <Cell>
          <NumberLink
            count={figures.atRisk}
            label={t('supervision.atRisk')}
            to={place(counted.atRisk)}
            tone="warning"
          />
        </Cell>
        <Cell>
          <NumberLink
            count={figures.breached}
            label={t('supervision.breached')}
            to={place(counted.breached)}
            tone="risk"
          />
        </Cell>
        <Cell>
          <NumberLink count={figures.open} label={t('supervision.open')} to={place(counted.open)} />
        </Cell>
        <Cell>
          <NumberLink
            count={figures.assigned}
            label={t('supervision.assigned')}
            to={place(counted.assigned)}
          />
        </Cell>
        <Cell>{agents(figures.agents.online, 'online', t('supervision.online'))}</Cell>
        <Cell>{agents(away, 'away', t('supervision.away'))}</Cell>
        <Cell>{agents(figures.agents.on_hold, 'on_hold', t('supervision.onHold'))}</Cell>
        <Cell>{agents(figures.freeUnits, 'free', t('supervision.free'))}</Cell>
        <Cell>
          <NumberLink count={figures.arrived} label={t('supervision.arrived')} to={place(counted.arrived)} />
        </Cell>
        <Cell last>
          <NumberLink
            count={figures.answered}
            label={t('supervision.answered')}
            to={place(counted.answered)}
          />
        </Cell>
      </tr>
      {open && (
        <tr className="border-b bg-ground-2">
          <td colSpan={15}>
            <WaitingByChannel figures={figures} />
            <Hand
              label={t('supervision.waitsIn', { name })}
              parts={counted.waiting}
              scope={scope}
              isHere={(row) =>
                row.state === 'open' && row.agentId === null && (scope === 'all' || row.teamId === teamId)
              }
            />
          </td>
        </tr>
      )}
    </tbody>
  );
});

function WaitingByChannel({ figures }: { figures: ScopeFigures }) {
  const names = useFilterNames();
  const channels = useChannels().filter((channel) => (figures.waitingByChannel[channel.id] ?? 0) > 0);
  if (channels.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 px-3 pt-2 text-ink-2">
      {channels.map((channel) => (
        <li key={channel.id} className="flex items-center gap-1.5">
          <ChannelIcon type={channel.type} coloured />
          {channel.name}
          <NumberLink
            count={figures.waitingByChannel[channel.id] ?? 0}
            label={channel.name}
            to={placeOf(
              [...counted.waiting, { kind: 'is', field: 'channel', values: [channel.id] }],
              figures.scope,
              names,
            )}
          />
        </li>
      ))}
    </ul>
  );
}

function Cell({ children, last = false }: { children: ReactNode; last?: boolean }) {
  return <td className={cx('px-2 text-right', last && 'pr-4')}>{children}</td>;
}
