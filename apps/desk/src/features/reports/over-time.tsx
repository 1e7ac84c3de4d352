import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { MeasureName, ReportSeries } from '@throughline/sdk';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { reportSeriesQuery, tableAddress } from '../../api/reports.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { ReportSearch } from '../../pages/reports/search.ts';
import type { ReportQuery } from '../../pages/reports/use-report.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { BehindLink, behindSearch } from './behind-link.tsx';
import { Chart, type ChartLine } from './chart.tsx';
import { useFigureText, useMomentText } from './figure-text.ts';
import { mainValue, measureNames, measures } from './measures.ts';
import { intervalOf } from './periods.ts';

interface OverTimeProps {
  search: ReportSearch;
  query: ReportQuery;
  timeZone: string;
  onChoose: (measure: MeasureName | undefined) => void;
}

type Point = ReportSeries['points'][number];

/** How a measure went over the period, and what was open at the end of each piece of it. */
export function OverTime({ search, query, timeZone, onChoose }: OverTimeProps) {
  const t = useTranslate();
  const [asTable, setAsTable] = useState(false);
  const interval = intervalOf(query);
  const asked = { ...query, interval };
  const measure = search.chart ?? 'conversations';
  const { data } = useQuery(reportSeriesQuery({ ...asked, measure: [measure] }));
  const options = measureNames
    .filter((name) => name !== 'backlog')
    .map((name) => ({ value: name, label: t(`reports.measure.${name}`) }));
  return (
    <section className="flex min-w-0 flex-col gap-3 p-4" aria-label={t('reports.overTime')}>
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-semibold">{t('reports.overTime')}</h2>
        <span className="w-56">
          <Select
            value={measure}
            options={options}
            label={t('reports.chooseMeasure')}
            onChange={(next) => onChoose(next === 'conversations' ? undefined : next)}
          />
        </span>
        <span className="flex-1" />
        <Button variant="ghost" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'reports.asChart' : 'reports.asTable')}
        </Button>
        <a className={buttonClass('ghost')} href={tableAddress('series', asked)} download>
          <Icon as={Download} />
          {t('reports.csv')}
        </a>
      </div>
      {!data ? (
        <p className="py-20 text-center text-quiet">{t('core.loading')}</p>
      ) : asTable ? (
        <PointTable points={data.points} {...{ measure, search, timeZone, interval }} />
      ) : (
        <Charts points={data.points} {...{ measure, search, timeZone, interval }} />
      )}
    </section>
  );
}

interface PartProps {
  points: Point[];
  measure: MeasureName;
  search: ReportSearch;
  timeZone: string;
  interval: ReturnType<typeof intervalOf>;
}

function usePointName({ timeZone, interval }: Pick<PartProps, 'timeZone' | 'interval'>) {
  const { dayText, hourText, monthText } = useMomentText(timeZone);
  return ({ from }: Point) =>
    interval === 'hour' ? hourText(from) : interval === 'month' ? monthText(from) : dayText(from);
}

function Charts(props: PartProps) {
  const { points, measure, search } = props;
  const t = useTranslate();
  const navigate = useNavigate();
  const { valueText, countText } = useFigureText();
  const nameOf = usePointName(props);
  const { kind } = measures[measure];
  const figures = points.map(({ measures: all }) => all[measure]);
  const lines: ChartLine[] = [
    {
      label: kind === 'duration' || kind === 'number' ? t('reports.median') : t(`reports.measure.${measure}`),
      colour: 'var(--accent)',
      bars: kind === 'count',
      values: figures.map((figure) => (figure ? mainValue(measure, figure) : null)),
    },
    ...(kind === 'duration' || kind === 'number'
      ? [
          {
            label: t('reports.p90Short'),
            colour: 'var(--warning)',
            values: figures.map((figure) => figure?.p90 ?? null),
          },
        ]
      : []),
  ];
  const backlog: ChartLine[] = [
    {
      label: t('reports.measure.backlog'),
      colour: 'var(--ink-2)',
      area: true,
      values: points.map(({ backlog: bands }) => total(bands)),
    },
    {
      label: t('reports.openLong'),
      colour: 'var(--risk)',
      area: true,
      values: points.map(({ backlog: bands }) => total(bands.slice(3))),
    },
  ];
  const open = (point: Point, name: MeasureName, narrowed: object = {}) =>
    void navigate({
      to: '/reports/conversations',
      search: behindSearch(search, name, kind === 'share' && name === measure, {
        pieceFrom: point.from,
        pieceTo: point.to,
        ...narrowed,
      }),
    });
  const names = points.map(nameOf);
  return (
    <>
      <Chart
        label={t('reports.courseOf', { name: t(`reports.measure.${measure}`) })}
        names={names}
        lines={lines}
        height={190}
        valueText={(value) => valueText(measure, value)}
        onOpen={(index) => points[index] && open(points[index], measure)}
      />
      <Chart
        label={t('reports.courseOf', { name: t('reports.measure.backlog') })}
        names={names}
        lines={backlog}
        height={110}
        valueText={(value) => countText(value ?? 0)}
        onOpen={(index) => points[index] && open(points[index], 'backlog')}
      />
    </>
  );
}

const total = (bands: number[]): number => bands.reduce((sum, count) => sum + count, 0);

/** The same for those who read rather than look, each number a link. */
function PointTable(props: PartProps) {
  const { points, measure, search } = props;
  const t = useTranslate();
  const { valueText, countText } = useFigureText();
  const nameOf = usePointName(props);
  const { kind } = measures[measure];
  const spread = kind === 'duration' || kind === 'number';
  const head = [
    spread ? t('reports.median') : t(`reports.measure.${measure}`),
    ...(spread ? [t('reports.p90Short')] : []),
    ...(kind === 'count' ? [] : [t('reports.counted')]),
    t('reports.measure.backlog'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className="relative max-h-80 overflow-auto" tabIndex={0} aria-label={t('reports.asTable')}>
      <table className="w-full text-right tabular-nums">
        <thead className="sticky top-0 bg-ground text-quiet text-sm">
          <tr>
            <th scope="col" className="py-1 text-left font-normal">
              {t('reports.time')}
            </th>
            {head.map((name) => (
              <th key={name} scope="col" className="py-1 pl-3 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const figure = point.measures[measure];
            const narrowed = { pieceFrom: point.from, pieceTo: point.to };
            const link = (value: string) => (
              <BehindLink search={search} measure={measure} part={kind === 'share'} narrowed={narrowed}>
                {value}
              </BehindLink>
            );
            return (
              <tr key={point.from} className="border-t">
                <th scope="row" className="py-1 text-left font-normal">
                  {nameOf(point)}
                </th>
                <td className="py-1 pl-3">
                  {link(valueText(measure, figure ? mainValue(measure, figure) : null))}
                </td>
                {spread && <td className="py-1 pl-3">{valueText(measure, figure?.p90 ?? null)}</td>}
                {kind !== 'count' && <td className="py-1 pl-3">{countText(figure?.n ?? 0)}</td>}
                <td className="py-1 pl-3">
                  <BehindLink search={search} measure="backlog" narrowed={narrowed}>
                    {countText(total(point.backlog))}
                  </BehindLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
