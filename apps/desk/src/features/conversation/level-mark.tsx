import { useQuery } from '@tanstack/react-query';
import type { ConversationRow, ConversationServiceLevel } from '@throughline/sdk';
import { Pause, Timer } from 'lucide-react';
import { serviceLevelOfQuery } from '../../api/service-levels.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { dueTone } from '../queue/due-tone.ts';
import { dueText, stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

type Clock = ConversationServiceLevel['clocks'][number];

/** Until when what is due; pressed, which promises there are and how each stands. */
export default function LevelMark({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const now = useNow();
  const clocks = useQuery(serviceLevelOfQuery(row)).data?.clocks ?? [];
  const open = clocks.filter((clock) => clock.state === 'running' || clock.state === 'paused');
  const { due } = row;
  if (due === null && !open.some((clock) => clock.state === 'paused')) return null;
  return (
    <Popover
      label={t('levels.mark')}
      align="start"
      trigger={
        <button
          type="button"
          data-tip={t('levels.mark')}
          className={cx(
            'flex h-7 min-w-7 shrink-[4] items-center gap-1 rounded-md px-1.5 text-sm tabular-nums hover:bg-ground-3',
            due === null ? 'text-quiet' : dueTone[due.state],
          )}
        >
          <Icon as={due === null ? Pause : Timer} size={14} className="shrink-0" />
          <span className="truncate">
            {due === null
              ? t('levels.paused')
              : due.at === null
                ? t('levels.never')
                : dueText(Date.parse(due.at), now, t)}
          </span>
        </button>
      }
    >
      <dl className="flex max-w-80 flex-col gap-2.5 p-2">
        {(open.length > 0 ? open : clocks.slice(-3)).map((clock) => (
          <Promised key={`${clock.kind} ${clock.startedAt}`} clock={clock} />
        ))}
      </dl>
    </Popover>
  );
}

function Promised({ clock }: { clock: Clock }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const due = clock.dueAt === null ? '' : stampText(Date.parse(clock.dueAt), now, language, t);
  const how =
    clock.state === 'paused'
      ? t('levels.paused.why')
      : clock.dueAt === null
        ? t('levels.never.why')
        : t(clock.breached ? 'levels.wasDue' : 'levels.isDue', { due });
  return (
    <div>
      <dt className="font-medium">{t(`levels.kind.${clock.kind}`)}</dt>
      <dd className={clock.breached ? 'text-risk' : 'text-ink-2'}>{how}</dd>
      <dd className="text-quiet text-sm">
        {t('levels.promised', { name: clock.serviceLevel.name ?? t('levels.gone') })}
      </dd>
    </div>
  );
}
