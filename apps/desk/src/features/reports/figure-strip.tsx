import type { MeasureName, ReportComparison, ReportFigure, ReportSummary } from '@throughline/sdk';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import type { ReportSearch } from '../../pages/reports/search.ts';
import { cx } from '../../ui/class-names.ts';
import { BehindLink } from './behind-link.tsx';
import { useFigureText, useMomentText } from './figure-text.ts';
import { MeasureInfo } from './measure-info.tsx';
import { mainValue, measures } from './measures.ts';

const shown: MeasureName[] = [
  'conversations',
  'first_answer',
  'next_answer',
  'resolution',
  'backlog',
  'reopened',
  'messages',
  'answers',
  'resolved',
  'touches',
  'one_touch',
  'repeat',
];
/** Told beside the one counted by the clock. */
const inOpenHours: Partial<Record<MeasureName, MeasureName>> = {
  first_answer: 'first_answer_open',
  next_answer: 'next_answer_open',
};

/** The period at a glance, each figure with what it means and how it has changed. */
export function FigureStrip({ summary, search }: { summary: ReportSummary; search: ReportSearch }) {
  const t = useTranslate();
  const { dayText } = useMomentText(summary.period.timeZone);
  return (
    <section aria-label={t('reports.overview')}>
      <ul className="grid grid-cols-2 gap-px border-b bg-line md:grid-cols-3 xl:grid-cols-6">
        {shown.map((name) => (
          <Card key={name} name={name} summary={summary} search={search} />
        ))}
      </ul>
      <p className="border-b px-4 py-1.5 text-quiet text-sm">
        {summary.before === null
          ? t('reports.comparedWithNothing')
          : t('reports.comparedWith', {
              from: dayText(summary.before.from),
              to: dayText(new Date(Date.parse(summary.before.to) - 1)),
            })}
      </p>
    </section>
  );
}

function Card({
  name,
  summary,
  search,
}: {
  name: MeasureName;
  summary: ReportSummary;
  search: ReportSearch;
}) {
  const t = useTranslate();
  const { valueText } = useFigureText();
  const compared = summary.measures[name];
  const { current } = compared;
  const open = inOpenHours[name];
  return (
    <li className="flex min-w-0 flex-col gap-0.5 bg-ground px-4 py-3">
      <span className="flex items-center gap-1 text-quiet text-sm">
        <span className="min-w-0 hyphens-auto">{t(`reports.measure.${name}`)}</span>
        <MeasureInfo name={name} />
      </span>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <BehindLink search={search} measure={name} part={measures[name].kind === 'share'}>
          <span className="font-semibold text-xl tabular-nums">
            {valueText(name, mainValue(name, current))}
          </span>
        </BehindLink>
        <Change name={name} compared={compared} />
      </span>
      <span className="flex flex-wrap gap-x-2 text-quiet text-sm tabular-nums">
        <Beside name={name} figure={current} />
        {open && summary.measures[open].current.median !== null && (
          <span>
            {t('reports.inOpenHours', { time: valueText(open, summary.measures[open].current.median) })}
          </span>
        )}
      </span>
    </li>
  );
}

/** What stands beside the large number: how slow the slow ones are, and of how many it tells. */
function Beside({ name, figure }: { name: MeasureName; figure: ReportFigure }): ReactNode {
  const t = useTranslate();
  const { valueText, countText } = useFigureText();
  const { kind } = measures[name];
  if (kind === 'count') return null;
  const n = t('reports.ofCount', { count: figure.n, shown: countText(figure.n) });
  if (kind === 'share') return <span>{n}</span>;
  return (
    <>
      {figure.p90 !== null && (
        <span title={t('reports.p90Long')}>{t('reports.p90', { value: valueText(name, figure.p90) })}</span>
      )}
      <span>{n}</span>
    </>
  );
}

/** How a figure has changed; coloured where one way is good. */
export function Change({ name, compared }: { name: MeasureName; compared: ReportComparison }) {
  const t = useTranslate();
  const { changeText, valueText } = useFigureText();
  const { before, change } = compared;
  if (before === null) return null;
  if (change === null)
    // Nothing to see: a sign beside a number that is too small to compare only raises a question.
    return <span className="sr-only">{t('reports.tooFew')}</span>;
  const better = change * measures[name].good;
  const tone =
    Math.abs(change) < 0.005 || better === 0 ? 'text-quiet' : better > 0 ? 'text-good' : 'text-risk';
  const was = t('reports.was', { value: valueText(name, mainValue(name, before)) });
  return (
    <span className={cx('text-sm tabular-nums', tone)} title={was}>
      {changeText(name, change)}
      <span className="sr-only"> {was}</span>
    </span>
  );
}
