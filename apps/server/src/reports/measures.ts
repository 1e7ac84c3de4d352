/**
 * What is measured, each in one place: where its facts lie, which of them count, and what is made of them. The words for
 * people stand in the desk and in docs/guides/reports.md; both follow this list.
 */

/** Counts; durations in seconds; numbers of something; shares of those counted. */
export type MeasureKind = 'count' | 'duration' | 'number' | 'share';

/** Facts of a span: conversations that began, were resolved; closings; messages; answers; promises; and what is open at its end. */
export type Source = 'opened' | 'resolved' | 'closings' | 'received' | 'answers' | 'promises' | 'open';

export interface Measure {
  kind: MeasureKind;
  source: Source;
  /** SQL on the facts: those that count. */
  counts?: string;
  /** SQL of what is measured of each. */
  value?: string;
  /** SQL on those that count: the part of a share. */
  part?: string;
}

/** Days within which opening again, or coming again, is put down to the matter not having been settled. */
export const againWithinDays = 7;
const soon = `interval '${againWithinDays * 24} hours'`;

export const measures = {
  conversations: { kind: 'count', source: 'opened' },
  repeat: {
    kind: 'share',
    source: 'opened',
    part: `previous_opened_at >= opened_at - ${soon}`,
  },
  messages: { kind: 'count', source: 'received' },
  answers: { kind: 'count', source: 'answers' },
  first_answer: { kind: 'duration', source: 'answers', counts: 'first', value: 'wait' },
  first_answer_open: { kind: 'duration', source: 'answers', counts: 'first', value: 'wait_open' },
  next_answer: {
    kind: 'duration',
    source: 'answers',
    counts: 'not first and wait is not null',
    value: 'wait',
  },
  next_answer_open: {
    kind: 'duration',
    source: 'answers',
    counts: 'not first and wait is not null',
    value: 'wait_open',
  },
  resolved: { kind: 'count', source: 'resolved' },
  resolution: { kind: 'duration', source: 'resolved', value: 'resolution' },
  touches: { kind: 'number', source: 'resolved', counts: 'answers > 0', value: 'answers' },
  one_touch: { kind: 'share', source: 'resolved', counts: 'answers > 0', part: 'answers = 1' },
  kept: { kind: 'share', source: 'promises', part: 'met' },
  backlog: { kind: 'count', source: 'open' },
  reopened: { kind: 'share', source: 'closings', part: `reopened_at <= closed_at + ${soon}` },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as MeasureName[];

export const measureOf = (name: MeasureName): Measure => measures[name];

/**
 * Where the facts of a source lie, at what moment they are told, and which of the rows are among them; those that take
 * longest to read first.
 */
export const sources: Record<Source, { table: string; at: string; among: string }> = {
  answers: { table: 'report_answer', at: 'at', among: 'true' },
  resolved: { table: 'report_conversation', at: 'closed_at', among: 'counted and closed_at is not null' },
  received: { table: 'report_message', at: 'at', among: 'true' },
  closings: { table: 'report_episode', at: 'closed_at', among: 'true' },
  opened: { table: 'report_conversation', at: 'opened_at', among: 'counted' },
  promises: { table: 'report_promise', at: 'at', among: 'true' },
  open: { table: 'report_episode', at: 'opened_at', among: 'true' },
};

/** How long the open ones have been open, in bands: from so many hours on. */
export const ageBands = [0, 24, 72, 168, 720] as const;
