import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { ChartColumn, CircleAlert } from 'lucide-react';
import { describeError } from '../../api/describe-error.ts';
import { useCan } from '../../api/permissions.ts';
import { reportSummaryQuery } from '../../api/reports.ts';
import { FigureStrip } from '../../features/reports/figure-strip.tsx';
import { GroupTable } from '../../features/reports/group-table.tsx';
import { HeatMap } from '../../features/reports/heat-map.tsx';
import { OverTime } from '../../features/reports/over-time.tsx';
import { ReportFilters } from '../../features/reports/report-filters.tsx';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ReportSearch } from './search.ts';
import { useReportQuery } from './use-report.ts';

/** How much came in, how soon it was answered and settled, what is left; every number leads to what it counts. */
export function ReportsPage() {
  const t = useTranslate();
  const search = useSearch({ from: '/desk/reports' });
  const navigate = useNavigate();
  const router = useRouter();
  const mayAll = useCan()('reports:read');
  const asked = useReportQuery(search);
  const set = (change: Partial<Record<keyof ReportSearch, unknown>>) =>
    void navigate({ to: '/reports', search: { ...search, ...change } as ReportSearch, replace: true });
  useAction('back', () => router.history.back());
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1.5">
        <h1 className="mr-2 font-semibold">{t(mayAll ? 'reports.title' : 'reports.ownTitle')}</h1>
        <ReportFilters search={search} days={asked?.query ?? null} mayAll={mayAll} onChange={set} />
      </header>
      {asked && <Figures search={search} asked={asked} mayAll={mayAll} onChange={set} />}
    </main>
  );
}

interface FiguresProps {
  search: ReportSearch;
  asked: NonNullable<ReturnType<typeof useReportQuery>>;
  mayAll: boolean;
  onChange: (change: Partial<Record<keyof ReportSearch, unknown>>) => void;
}

function Figures({ search, asked: { query, timeZone }, mayAll, onChange }: FiguresProps) {
  const t = useTranslate();
  const comparison = search.compare ?? 'weekdays';
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...reportSummaryQuery({ ...query, compare: comparison }),
    placeholderData: keepPreviousData,
  });
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
  if (!data) return <p className="p-8 text-center text-quiet">{t('core.loading')}</p>;
  const nothing = Object.values(data.measures).every(
    ({ current, before }) => current.n === 0 && (before?.n ?? 0) === 0,
  );
  if (nothing)
    return (
      <EmptyState
        icon={ChartColumn}
        title={t('reports.nothing')}
        action={
          search.period !== 'year' && (
            <Button onClick={() => onChange({ period: 'year', from: undefined, to: undefined })}>
              {t('reports.showYear')}
            </Button>
          )
        }
      >
        {t(mayAll ? 'reports.nothingText' : 'reports.nothingOwn')}
      </EmptyState>
    );
  const parts = { search, query, timeZone };
  return (
    <div
      className={cx(
        'relative min-h-0 flex-1 overflow-y-auto transition-opacity',
        isPlaceholderData && 'opacity-60',
      )}
    >
      <FigureStrip summary={data} search={search} />
      <div className="grid border-b xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <OverTime {...parts} onChoose={(chart) => onChange({ chart })} />
        <HeatMap {...parts} onChoose={(heat) => onChange({ heat })} />
      </div>
      <GroupTable {...parts} comparison={comparison} mayAll={mayAll} onChange={onChange} />
    </div>
  );
}
