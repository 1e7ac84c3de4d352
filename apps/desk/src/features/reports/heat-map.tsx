import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MeasureName } from '@throughline/sdk';
import { type KeyboardEvent, useRef, useState } from 'react';
import { reportHoursQuery } from '../../api/reports.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { ReportSearch } from '../../pages/reports/search.ts';
import type { ReportQuery } from '../../pages/reports/use-report.ts';
import { Select } from '../../ui/select.tsx';
import { behindSearch } from './behind-link.tsx';
import { useFigureText, useWeekdays } from './figure-text.ts';

interface HeatMapProps {
  search: ReportSearch;
  query: ReportQuery;
  onChoose: (measure: MeasureName | undefined) => void;
}

const offered: MeasureName[] = ['messages', 'conversations', 'answers', 'resolved'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** At which hours of the week how much happens. One cell is in the order of keys; arrows go to its neighbours. */
export function HeatMap({ search, query, onChoose }: HeatMapProps) {
  const t = useTranslate();
  const measure = search.heat ?? 'messages';
  const { data } = useQuery(reportHoursQuery({ ...query, measure }));
  return (
    <section
      aria-label={t('reports.hours')}
      className="flex min-w-0 flex-col gap-3 border-t p-4 xl:border-t-0 xl:border-l"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-semibold">{t('reports.hours')}</h2>
        <span className="w-52">
          <Select
            value={measure}
            label={t('reports.chooseMeasure')}
            options={offered.map((name) => ({ value: name, label: t(`reports.measure.${name}`) }))}
            onChange={(next) => onChoose(next === 'messages' ? undefined : next)}
          />
        </span>
      </div>
      {data && <Cells counts={data.counts} search={search} measure={measure} />}
    </section>
  );
}

function Cells({
  counts,
  search,
  measure,
}: {
  counts: number[][];
  search: ReportSearch;
  measure: MeasureName;
}) {
  const t = useTranslate();
  const weekdays = useWeekdays();
  const { countText } = useFigureText();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState({ weekday: 0, hour: 9 });
  const most = Math.max(...counts.flat());
  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!by) return;
    event.preventDefault();
    const weekday = Math.min(6, Math.max(0, current.weekday + (by[0] ?? 0)));
    const hour = Math.min(23, Math.max(0, current.hour + (by[1] ?? 0)));
    setCurrent({ weekday, hour });
    table.current?.querySelector<HTMLElement>(`[data-cell="${weekday} ${hour}"]`)?.focus();
  };
  return (
    <div className="relative overflow-x-auto p-0.5">
      <table
        ref={table}
        onKeyDown={move}
        className="w-full min-w-[440px] table-fixed border-separate border-spacing-px"
      >
        <caption className="sr-only">
          {t('reports.hoursOf', { name: t(`reports.measure.${measure}`) })}
        </caption>
        <thead>
          <tr>
            <td className="w-9" />
            {hours.map((hour) => (
              <th key={hour} scope="col" className="font-normal text-quiet text-xs">
                <span className={hour % 3 === 0 ? '' : 'sr-only'}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, weekday) => (
            <tr key={weekdays[weekday]}>
              <th scope="row" className="pr-1 text-left font-normal text-quiet text-sm">
                {weekdays[weekday]}
              </th>
              {row.map((count, hour) => {
                const said = t('reports.cell', {
                  day: weekdays[weekday] ?? '',
                  hour,
                  next: (hour + 1) % 24,
                  count: countText(count),
                });
                return (
                  <td key={hours[hour]} className="p-0">
                    <Link
                      to="/reports/conversations"
                      search={behindSearch(search, measure, false, { weekday, hour })}
                      data-cell={`${weekday} ${hour}`}
                      tabIndex={current.weekday === weekday && current.hour === hour ? 0 : -1}
                      onFocus={() => setCurrent({ weekday, hour })}
                      aria-label={said}
                      title={said}
                      className="block h-6 rounded-[3px]"
                      style={{
                        background:
                          count === 0
                            ? 'var(--ground-3)'
                            : `color-mix(in srgb, var(--accent) ${12 + Math.round((count / most) * 88)}%, var(--ground))`,
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="flex items-center gap-2 pt-2 text-quiet text-sm">
        0
        <span
          className="h-2 w-24 rounded-full"
          style={{
            background:
              'linear-gradient(to right, color-mix(in srgb, var(--accent) 12%, var(--ground)), var(--accent))',
          }}
        />
        {countText(most)}
      </p>
    </div>
  );
}
