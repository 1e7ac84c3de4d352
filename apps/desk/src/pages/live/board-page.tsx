import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ScopeFigures } from '@throughline/sdk';
import { WifiOff } from 'lucide-react';
import { type CSSProperties, useEffect } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { livePictureQuery } from '../../api/live-picture.ts';
import { teamsQuery, useMe } from '../../api/people.ts';
import { lengthText, stampText } from '../../features/queue/times.ts';
import { useTick } from '../../features/supervision/use-tick.ts';
import { useWakeLock } from '../../features/supervision/use-wake-lock.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { applyTheme, storedTheme } from '../../shell/theme.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';

/** Figures older than this are no longer now, milliseconds. */
const staleAfter = 5000;

/** For a screen on the wall: big figures, nothing to do, alive all night. */
export function BoardPage() {
  const t = useTranslate();
  const language = useLanguage();
  const { teams: wanted, theme } = useSearch({ from: '/live/board' });
  const { company } = useMe();
  const teams = useQuery({ ...teamsQuery, refetchInterval: 60_000, retry: false }).data ?? [];
  const query = useQuery({ ...livePictureQuery, refetchIntervalInBackground: true });
  const now = useTick();
  useWakeLock();
  useOwnTheme(theme ?? 'dark');
  const ids = wanted?.split(',') ?? ['all', ...teams.map((team) => team.id)];
  const shown = ids.flatMap((id) => {
    const figures = query.data?.scopes.get(id);
    const name = id === 'all' ? t('supervision.everything') : teams.find((team) => team.id === id)?.name;
    return figures ? [{ figures, name: name ?? t('supervision.noTeam') }] : [];
  });
  const lostSince = query.data && now - query.dataUpdatedAt > staleAfter ? query.dataUpdatedAt : null;
  return (
    <main className="flex h-full flex-col gap-[1.6vmin] overflow-y-auto bg-ground p-[2vmin] text-ink">
      <header className="flex items-baseline gap-[2vmin] text-[3vmin] leading-tight">
        <h1 className="min-w-0 flex-1 truncate font-semibold">{company.name}</h1>
        {lostSince !== null && (
          <p role="alert" className="flex items-center gap-[1vmin] font-semibold text-risk">
            <Icon as={WifiOff} size={28} />
            {t('supervision.board.lost', { moment: stampText(lostSince, now, language, t) })}
          </p>
        )}
        <time className="text-ink-2 tabular-nums" dateTime={new Date(now).toISOString()}>
          {new Date(now).toLocaleTimeString(language === 'en' ? 'en-GB' : language, {
            hour: '2-digit',
            minute: '2-digit',
          })}
        </time>
      </header>
      {query.isError && !query.data && (
        <p role="alert" className="text-[3vmin] text-risk">
          {describeError(query.error, t)}
        </p>
      )}
      {query.data && shown.length === 0 && <p className="text-[3vmin]">{t('supervision.board.none')}</p>}
      <div
        className={cx(
          'grid min-h-0 flex-1 grid-cols-[repeat(var(--columns),minmax(0,1fr))] gap-[1.6vmin] max-md:flex-none max-md:grid-cols-1',
          lostSince !== null && 'opacity-50',
        )}
        style={{ '--columns': columnsFor(shown.length) } as CSSProperties}
      >
        {shown.map(({ figures, name }) => (
          <Card key={figures.scope} figures={figures} name={name} now={query.data?.at ?? now} />
        ))}
      </div>
    </main>
  );
}

/** About as many columns as rows, or one more, whichever leaves fewer places empty. */
function columnsFor(count: number): number {
  const square = Math.max(1, Math.ceil(Math.sqrt(count)));
  const empty = (columns: number) => Math.ceil(count / columns) * columns - count;
  return empty(square + 1) < empty(square) ? square + 1 : square;
}

function Card({ figures, name, now }: { figures: ScopeFigures; name: string; now: number }) {
  const t = useTranslate();
  const risk = figures.breached > 0 || (figures.members === 0 && figures.waiting > 0);
  return (
    <section
      aria-label={name}
      className="flex min-h-[24vmin] min-w-0 flex-col justify-between rounded-lg border bg-ground-2 p-[2vmin]"
    >
      <h2 className="shrink-0 truncate font-medium text-[3.4vmin] text-ink-2 leading-tight">{name}</h2>
      <p className="flex items-baseline gap-[2vmin]">
        <span className={cx('font-semibold text-[13vmin] leading-none tabular-nums', risk && 'text-risk')}>
          {figures.waiting}
        </span>
        <span className="min-w-0 text-[3vmin] leading-tight">
          <span className="block text-ink-2">{t('supervision.waiting')}</span>
          {figures.oldest && (
            <span className="block truncate tabular-nums">
              {t('supervision.board.since', {
                waited: lengthText(Date.parse(figures.oldest.since), now, t),
              })}
            </span>
          )}
        </span>
      </p>
      <dl className="grid grid-cols-4 gap-x-[1.6vmin] gap-y-[1vmin] text-[max(2.4vmin,0.75rem)] leading-tight">
        <Small label={t('supervision.breached')} value={figures.breached} tone="text-risk" />
        <Small label={t('supervision.atRisk')} value={figures.atRisk} tone="text-warning" />
        <Small label={t('supervision.open')} value={figures.open} />
        <Small label={t('supervision.online')} value={figures.agents.online} />
        <Small label={t('supervision.free')} value={figures.freeUnits} />
        <Small label={t('supervision.onHold')} value={figures.agents.on_hold} />
        <Small label={t('supervision.arrived')} value={figures.arrived} />
        <Small label={t('supervision.answered')} value={figures.answered} />
      </dl>
    </section>
  );
}

/** @param tone its colour once there is anything to count */
function Small({ label, value, tone = '' }: { label: string; value: number; tone?: string }) {
  return (
    <div className="min-w-0">
      <dd
        className={cx(
          'font-semibold text-[max(4.4vmin,1.125rem)] leading-none tabular-nums',
          value > 0 && tone,
        )}
      >
        {value}
      </dd>
      <dt className="text-ink-2 [overflow-wrap:anywhere]">{label}</dt>
    </div>
  );
}

/** A theme for as long as the page is shown; what the person chose for the desk stays. */
function useOwnTheme(theme: 'light' | 'dark'): void {
  useEffect(() => {
    const before = storedTheme();
    document.documentElement.dataset.theme = theme;
    return () => applyTheme(before);
  }, [theme]);
}
