import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { ArrowLeft, CircleAlert, Download, SearchX } from 'lucide-react';
import { describeError } from '../../api/describe-error.ts';
import { reportBehindQuery, tableAddress } from '../../api/reports.ts';
import { useOpenConversation } from '../../features/queue/open-conversation.ts';
import { useFigureText, useMomentText, useWeekdays } from '../../features/reports/figure-text.ts';
import { measures } from '../../features/reports/measures.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { BehindSearch } from './search.ts';
import { type ReportQuery, useReportQuery } from './use-report.ts';

/** The conversations behind a number of the reports, those that took longest first. */
export function BehindPage() {
  const t = useTranslate();
  const search = useSearch({ from: '/desk/reports/conversations' });
  const router = useRouter();
  const asked = useReportQuery(search);
  useAction('back', () => router.history.back());
  const { measure } = search;
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1.5">
        <Link to="/reports" search={backTo(search)} className={buttonClass('ghost')}>
          <Icon as={ArrowLeft} />
          {t('reports.back')}
        </Link>
        <h1 className="font-semibold">{t(`reports.measure.${measure}`)}</h1>
        {asked && <What search={search} query={asked.query} timeZone={asked.timeZone} />}
        <span className="flex-1" />
        {asked && (
          <a
            className={buttonClass('ghost')}
            href={tableAddress('conversations', { ...behindQuery(search, asked.query) })}
            download
          >
            <Icon as={Download} />
            {t('reports.csv')}
          </a>
        )}
      </header>
      {asked && <List search={search} query={asked.query} timeZone={asked.timeZone} />}
    </main>
  );
}

interface PartProps {
  search: BehindSearch;
  query: ReportQuery;
  timeZone: string;
}

/** Of which time it is told. */
function What({ search, query, timeZone }: PartProps) {
  const t = useTranslate();
  const weekdays = useWeekdays();
  const { momentText } = useMomentText(timeZone);
  const { longDayText } = useMomentText('UTC');
  const { pieceFrom, pieceTo, weekday, hour, measure } = search;
  const until = pieceTo ? momentText(pieceTo) : longDayText(query.to);
  const text =
    measure === 'backlog'
      ? t('reports.openAt', { time: until })
      : `${pieceFrom ? momentText(pieceFrom) : longDayText(query.from)} – ${until}`;
  return (
    <span className="text-ink-2">
      {text}
      {weekday !== undefined && hour !== undefined && ` · ${weekdays[weekday]} ${hour}:00`}
    </span>
  );
}

function List({ search, query, timeZone }: PartProps) {
  const t = useTranslate();
  const { valueText } = useFigureText();
  const { momentText } = useMomentText(timeZone);
  const open = useOpenConversation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    reportBehindQuery({ ...behindQuery(search, query), limit: 50 }),
  );
  if (error && !data)
    return (
      <EmptyState
        icon={CircleAlert}
        title={t('reports.failed')}
        action={<Button onClick={() => void refetch()}>{t('core.tryAgain')}</Button>}
      >
        {describeError(error, t)}
      </EmptyState>
    );
  const [first] = data?.pages ?? [];
  if (!first) return <p className="p-8 text-center text-quiet">{t('core.loading')}</p>;
  if (first.total === 0) return <EmptyState icon={SearchX} title={t('reports.noneBehind')} />;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const { kind } = measures[search.measure];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <p role="status" className="border-b px-4 py-2 text-ink-2">
        {t(`reports.behind.${kind === 'count' || kind === 'share' ? 'newest' : 'longest'}`, {
          count: first.total,
        })}
      </p>
      <ul aria-label={t('reports.list')}>
        {items.map(({ conversation, at, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conversation may come several times, and rows never move
          <li key={index} className="border-b">
            <a
              href={`/c/${conversation.id}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                open(conversation.id);
              }}
              className="flex min-h-8 items-center gap-3 px-4 py-1.5 outline-offset-[-2px] hover:bg-ground-2"
            >
              <span className="w-40 shrink-0 truncate font-medium">
                {conversation.customer.name || t('customer.unnamed')}
              </span>
              <span className="min-w-0 flex-1 truncate text-ink-2">{conversation.subject}</span>
              {conversation.state !== 'open' && <Chip>{t(`queue.state.${conversation.state}`)}</Chip>}
              <span className="shrink-0 text-quiet text-sm tabular-nums max-sm:hidden">
                #{conversation.number}
              </span>
              {value !== null && (
                <span className="w-24 shrink-0 text-right tabular-nums">
                  {valueText(search.measure, value)}
                </span>
              )}
              <time dateTime={at} className="w-36 shrink-0 text-right text-quiet text-sm max-md:hidden">
                {momentText(at)}
              </time>
            </a>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('reports.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function behindQuery(search: BehindSearch, query: ReportQuery) {
  const { measure, part, weekday, hour, band, pieceFrom, pieceTo } = search;
  return {
    ...query,
    measure,
    ...(part ? { part: 'true' as const } : {}),
    ...(search.class ? { class: search.class } : {}),
    ...(weekday === undefined || hour === undefined ? {} : { weekday, hour }),
    ...(band === undefined ? {} : { band }),
    ...(pieceFrom ? { pieceFrom } : {}),
    ...(pieceTo ? { pieceTo } : {}),
  };
}

/** The report without what was looked at, for those who did not come from it. */
function backTo({ period, from, to, compare, by, chart, heat, order }: BehindSearch) {
  return Object.fromEntries(
    Object.entries({ period, from, to, compare, by, chart, heat, order }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
