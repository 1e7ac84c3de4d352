/** Which column, or attribute, of a log says what. */
export interface LogColumns {
  case: string;
  /** Several are joined by `+`. */
  activity: string[];
  time: string;
  channel: string | null;
}

/** One event of a log, or why it is none. */
export type LogEvent = { row: number; case: string; activity: string; at: number; channel: string | null };
export interface BadEvent {
  /** Line of the file in a table; the how many-th event in XES. */
  row: number;
  reason: 'no_case' | 'no_activity' | 'no_time' | 'bad_time';
  /** What was read. */
  case: string;
  activity: string;
  time: string;
}

/** What an event of a log says of itself, before it is judged. */
export interface RawEvent {
  row: number;
  case: string;
  /** As many as there are columns. */
  activity: (string | undefined)[];
  time: string;
  channel: string;
}
