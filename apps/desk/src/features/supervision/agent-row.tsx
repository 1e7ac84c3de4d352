import { ChevronRight, Play } from 'lucide-react';
import { memo, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useFilterNames } from '../../api/filter-names.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { lengthText, momentText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import type { AgentLine } from './agent-list.ts';
import { useDropTarget } from './drag.ts';
import { Hand } from './hand.tsx';
import { LoadBar } from './load-bar.tsx';
import { NumberLink } from './number-link.tsx';
import { ofAgent, placeOf, waitsForUs } from './places.ts';
import type { Target } from './use-moves.ts';

interface AgentRowProps extends AgentLine {
  onMove: (ids: string[], target: Target) => void;
}

/** One agent: there or not, how much they have, who waits for them. Takes what is dropped on it. */
export const AgentRow = memo(
  function AgentRow({ agent, figures, onMove }: AgentRowProps) {
    const t = useTranslate();
    const language = useLanguage();
    const names = useFilterNames();
    const now = useNow();
    const [open, setOpen] = useState(false);
    const { over, target } = useDropTarget((ids) => onMove(ids, { agentId: agent.id, name: agent.name }));
    const endHold = () =>
      api
        .endHoldOf(agent.id)
        .catch((error: unknown) => showToast({ kind: 'error', text: describeError(error, t) }));
    const since = figures.since === null ? null : Date.parse(figures.since);
    const status =
      figures.status === 'on_hold' ? t('supervision.status.onHold') : t(`core.presence.${figures.status}`);
    return (
      <li
        {...target}
        data-agent={agent.id}
        className={cx(
          'border-b [contain-intrinsic-size:auto_44px] [content-visibility:auto]',
          over && 'bg-accent-tint outline-2 outline-accent outline-offset-[-2px]',
        )}
      >
        <div className="grid min-h-11 grid-cols-[24px_minmax(150px,1.4fr)_minmax(150px,1.2fr)_minmax(120px,1fr)_repeat(2,70px)_80px_90px] items-center gap-x-2 pr-4 pl-2 hover:bg-ground-2 max-lg:grid-cols-[24px_minmax(120px,1fr)_minmax(100px,1fr)_60px]">
          <button
            type="button"
            aria-expanded={open}
            aria-label={t('supervision.showHand', { name: agent.name })}
            onClick={() => setOpen(!open)}
            className="inline-flex size-6 items-center justify-center rounded text-ink-2 hover:bg-ground-3"
          >
            <Icon as={ChevronRight} size={14} className={cx('transition-transform', open && 'rotate-90')} />
          </button>
          <span className="flex min-w-0 items-center gap-2">
            <Avatar
              name={agent.name}
              size={24}
              presence={figures.status === 'on_hold' ? 'busy' : figures.status}
            />
            <span className="truncate font-medium">{agent.name}</span>
          </span>
          <span className="flex min-w-0 items-center gap-1.5">
            <span
              className={cx('min-w-0 truncate', figures.status === 'on_hold' ? 'text-warning' : 'text-ink-2')}
            >
              {status}
              {figures.reason && `: ${figures.reason}`}
              {since !== null && <span className="text-quiet"> · {momentText(since, now, language, t)}</span>}
            </span>
            {figures.status === 'on_hold' && (
              <Button size="small" icon={Play} onClick={endHold}>
                {t('supervision.endHold')}
              </Button>
            )}
          </span>
          <LoadBar figures={figures} />
          <span className="text-right max-lg:hidden">
            <NumberLink
              count={figures.open}
              label={t('supervision.has', { name: agent.name })}
              to={placeOf(ofAgent(agent.id), 'all', names)}
            />
          </span>
          <span className="text-right max-lg:hidden">
            <NumberLink
              count={figures.waiting}
              label={t('supervision.waitFor', { name: agent.name })}
              to={placeOf(ofAgent(agent.id, waitsForUs), 'all', names)}
            />
          </span>
          <span className="truncate text-right tabular-nums max-lg:hidden">
            {figures.oldest ? lengthText(Date.parse(figures.oldest.since), now, t) : ''}
          </span>
          <span className="truncate text-right text-quiet text-sm tabular-nums max-lg:hidden">
            {figures.offer
              ? t('supervision.offered')
              : figures.activeAt && momentText(Date.parse(figures.activeAt), now, language, t)}
          </span>
        </div>
        {open && (
          <div className="bg-ground-2">
            <Hand
              label={t('supervision.has', { name: agent.name })}
              parts={ofAgent(agent.id)}
              scope="all"
              isHere={(row) => row.state === 'open' && row.agentId === agent.id}
            />
          </div>
        )}
      </li>
    );
  },
  (before, after) =>
    before.agent === after.agent && before.figures === after.figures && before.onMove === after.onMove,
);
