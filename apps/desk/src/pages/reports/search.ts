import type { SearchSchemaInput } from '@tanstack/react-router';
import type { MeasureName } from '@throughline/sdk';
import { type Grouping, groupings, isMeasure } from '../../features/reports/measures.ts';
import { type Preset, presets } from '../../features/reports/periods.ts';

/** What reports are about, in the address: it can be kept, sent to somebody, and gone back to. */
export interface ReportSearch {
  /** `from` and `to` say it where it is none of these. */
  period?: Preset;
  from?: string;
  to?: string;
  compare?: 'before' | 'none';
  by?: Grouping;
  /** What the course over time shows. */
  chart?: MeasureName;
  /** What the hours of the week show. */
  heat?: MeasureName;
  /** By what the groups are ordered. */
  order?: MeasureName;
  channels?: string[];
  teams?: string[];
  agents?: string[];
  labels?: string[];
  languages?: string[];
}

/** What of a number is looked at. */
export interface BehindSearch extends ReportSearch {
  measure: MeasureName;
  part?: true;
  /** Of the group under which the number stood. */
  class?: 'live' | 'deferred';
  weekday?: number;
  hour?: number;
  band?: number;
  pieceFrom?: string;
  pieceTo?: string;
}

type Raw = { [key in keyof BehindSearch]?: unknown } & SearchSchemaInput;

export function readReportSearch(raw: Raw): ReportSearch {
  const day = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  const from = day(raw.from);
  const to = day(raw.to);
  return tidy({
    period: from && to ? undefined : oneOf(presets, raw.period),
    from: to && from,
    to: from && to,
    compare: oneOf(['before', 'none'] as const, raw.compare),
    by: oneOf(groupings, raw.by),
    chart: isMeasure(raw.chart) ? raw.chart : undefined,
    heat: isMeasure(raw.heat) ? raw.heat : undefined,
    order: isMeasure(raw.order) ? raw.order : undefined,
    channels: texts(raw.channels),
    teams: texts(raw.teams),
    agents: texts(raw.agents),
    labels: texts(raw.labels),
    languages: texts(raw.languages),
  });
}

export function readBehindSearch(raw: Raw): BehindSearch {
  const number = (value: unknown, most: number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
  const instant = (value: unknown) =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
  return {
    ...readReportSearch(raw),
    measure: isMeasure(raw.measure) ? raw.measure : 'conversations',
    ...tidy({
      part: raw.part === true ? (true as const) : undefined,
      class: oneOf(['live', 'deferred'] as const, raw.class),
      weekday: number(raw.weekday, 6),
      hour: number(raw.hour, 23),
      band: number(raw.band, 4),
      pieceFrom: instant(raw.pieceFrom),
      pieceTo: instant(raw.pieceTo),
    }),
  };
}

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

const texts = (given: unknown): string[] | undefined =>
  Array.isArray(given) && given.length > 0 ? given.map(String).slice(0, 100) : undefined;

type Tidy<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is not given, so that the address stays short. */
function tidy<T extends object>(search: T): Tidy<T> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Tidy<T>;
}
