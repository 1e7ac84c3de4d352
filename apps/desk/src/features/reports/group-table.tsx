import { useQuery } from '@tanstack/react-query';
import type { MeasureName, ReportComparison, ReportGroups } from '@throughline/sdk';
import { ArrowDown, Download } from 'lucide-react';
import { reportGroupsQuery, tableAddress } from '../../api/reports.ts';
import { languageNames, useTranslate } from '../../i18n/index.ts';
import type { ReportSearch } from '../../pages/reports/search.ts';
import type { ReportQuery } from '../../pages/reports/use-report.ts';
import { buttonClass } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { BehindLink, type Narrowing } from './behind-link.tsx';
import { Change } from './figure-strip.tsx';
import { useFigureText } from './figure-text.ts';
import { MeasureInfo } from './measure-info.tsx';
import { type Grouping, groupings, mainValue, measures } from './measures.ts';

interface GroupTableProps {
  search: ReportSearch;
  query: ReportQuery;
  comparison: 'before' | 'weekdays' | 'none';
  mayAll: boolean;
  onChange: (change: { by?: Grouping | undefined } | { order?: MeasureName | undefined }) => void;
}

type Group = ReportGroups['groups'][number];

const columns: MeasureName[] = [
  'conversations',
  'messages',
  'answers',
  'first_answer',
  'first_answer_open',
  'next_answer',
  'resolved',
  'resolution',
  'touches',
  'one_touch',
  'reopened',
  'repeat',
  'kept',
  'backlog',
];

/** All measures by team, agent, channel, label or language, in any order. */
export function GroupTable({ search, query, comparison, mayAll, onChange }: GroupTableProps) {
  const t = useTranslate();
  const groupBy = search.by ?? 'team';
  const asked = { ...query, groupBy, compare: comparison };
  const { data } = useQuery(reportGroupsQuery(asked));
  const sort = search.order ?? 'conversations';
  const value = ({ measures: all }: Group) => mainValue(sort, all[sort].current) ?? -1;
  const groups = [...(data?.groups ?? [])].sort((one, other) => value(other) - value(one));
  return (
    <section aria-label={t('reports.groups')} className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-1">
        <h2 className="mr-2 font-semibold">{t('reports.groups')}</h2>
        <fieldset className="flex flex-wrap gap-1" aria-label={t('reports.groupBy')}>
          {groupings
            .filter((each) => mayAll || each !== 'agent')
            .map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === groupBy}
                onClick={() => onChange({ by: each === 'team' ? undefined : each })}
                className={cx(
                  'h-7 rounded-md px-2.5 hover:bg-ground-3',
                  each === groupBy ? 'bg-ground-3 font-medium' : 'text-ink-2',
                )}
              >
                {t(`reports.by.${each}`)}
              </button>
            ))}
        </fieldset>
        <span className="flex-1" />
        <a className={buttonClass('ghost')} href={tableAddress('groups', asked)} download>
          <Icon as={Download} />
          {t('reports.csv')}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="relative overflow-x-auto" tabIndex={0} aria-label={t(`reports.by.${groupBy}`)}>
        <table className="w-full whitespace-nowrap text-right tabular-nums">
          <thead>
            <tr className="border-b align-bottom text-quiet text-sm">
              <th scope="col" className="sticky left-0 bg-ground py-1.5 pr-4 text-left font-normal">
                {t(`reports.by.${groupBy}`)}
              </th>
              {columns.map((name) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={name === sort ? 'descending' : undefined}
                  className="py-1.5 pl-4 font-normal"
                >
                  <span className="inline-flex items-center">
                    <button
                      type="button"
                      onClick={() => onChange({ order: name === 'conversations' ? undefined : name })}
                      className={cx(
                        'inline-flex items-center gap-0.5 rounded-md px-1 hover:bg-ground-3 hover:text-ink',
                        name === sort && 'font-medium text-ink',
                      )}
                    >
                      {name === sort && <Icon as={ArrowDown} size={12} />}
                      {t(`reports.measure.${name}`)}
                    </button>
                    <MeasureInfo name={name} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRow key={group.key ?? ''} {...{ group, groupBy, search }} />
            ))}
          </tbody>
        </table>
      </section>
      {data && groups.length === 0 && <p className="text-quiet">{t('reports.nothing')}</p>}
    </section>
  );
}

function GroupRow({ group, groupBy, search }: { group: Group; groupBy: Grouping; search: ReportSearch }) {
  const name = useGroupName(groupBy)(group);
  const narrowed = narrowedTo(groupBy, group.key);
  return (
    <tr className="group border-b hover:bg-ground-2">
      <th
        scope="row"
        className="sticky left-0 max-w-52 truncate bg-ground py-2 pr-4 text-left font-medium group-hover:bg-ground-2"
      >
        {name}
      </th>
      {columns.map((measure) => (
        <Cell key={measure} {...{ measure, search, narrowed }} compared={group.measures[measure]} />
      ))}
    </tr>
  );
}

interface CellProps {
  measure: MeasureName;
  compared: ReportComparison;
  search: ReportSearch;
  narrowed: Narrowing | null;
}

function Cell({ measure, compared, search, narrowed }: CellProps) {
  const t = useTranslate();
  const { valueText } = useFigureText();
  const { kind } = measures[measure];
  const { current } = compared;
  if (current.n === 0) return <td className="py-2 pl-4 text-quiet">–</td>;
  const value = valueText(measure, mainValue(measure, current));
  return (
    <td className="py-2 pl-4">
      <span className="inline-flex flex-col items-end">
        {narrowed === null ? (
          value
        ) : (
          <BehindLink search={search} measure={measure} part={kind === 'share'} narrowed={narrowed}>
            {value}
          </BehindLink>
        )}
        <span className="flex gap-1.5 text-quiet text-sm">
          {current.p90 !== null && (
            <span title={t('reports.p90Long')}>
              {t('reports.p90', { value: valueText(measure, current.p90) })}
            </span>
          )}
          {compared.change !== null && <Change name={measure} compared={compared} />}
        </span>
      </span>
    </td>
  );
}

/** What a group is called; what has a name of its own is called by it. */
function useGroupName(groupBy: Grouping): (group: Pick<Group, 'key' | 'name'>) => string {
  const t = useTranslate();
  return ({ key, name }) => {
    if (key === null) return t(`reports.without.${groupBy}`);
    if (groupBy === 'class') return t(key === 'live' ? 'reports.class.live' : 'reports.class.deferred');
    if (groupBy === 'language') return languageNames[key as keyof typeof languageNames] ?? key;
    return name ?? t('reports.gone');
  };
}

/** The group as a filter; null where there is none for it. */
function narrowedTo(groupBy: Grouping, key: string | null): Narrowing | null {
  if (groupBy === 'class') return key === null ? null : { class: key === 'live' ? 'live' : 'deferred' };
  if (key === null && (groupBy === 'label' || groupBy === 'channel')) return null;
  return { [`${groupBy}s`]: [key ?? 'none'] };
}
