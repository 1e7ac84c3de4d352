import { useQuery } from '@tanstack/react-query';
import type { ConversationRow, ConversationServiceLevel } from '@throughline/sdk';
import { Pause, Timer } from 'lucide-react';
import { serviceLevelOfQuery } from '../../api/service-levels.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { dueTone } from '../queue/due-tone.ts';
import { dueText, lengthText, stampText } from '../queue/times.ts';
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
  const at = due?.at ? Date.parse(due.at) : null;
  const text = due === null ? t('levels.paused') : at === null ? t('levels.never') : dueText(at, now, t);
  return (
    <Popover
      label={t('levels.mark')}
      align="start"
      trigger={
        <button
          type="button"
          data-tip={`${t('levels.mark')}: ${text}`}
          className={cx(
            'flex h-7 shrink-0 items-center gap-1 rounded-md px-1.5 text-sm tabular-nums hover:bg-ground-3',
            due === null ? 'text-quiet' : dueTone[due.state],
          )}
        >
          <Icon as={due === null ? Pause : Timer} size={14} />
          {/* In a narrow header the length alone, less than nothing when it is past. */}
          <span className={at === null ? undefined : '@max-xl:sr-only'}>{text}</span>
          {at !== null && (
            <span className="@xl:hidden" aria-hidden="true">
              {at < now && '−'}
              {lengthText(now - Math.abs(at - now), now, t)}
            </span>
          )}
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
