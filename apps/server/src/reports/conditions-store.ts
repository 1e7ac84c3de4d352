/** The parts of SQL that all reports share. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '../platform/db/index.ts';
import { type Source, sources } from './measures.ts';
import type { ReportFilter, Span } from './types.ts';

/** Rows of a source that belong to a span, or are open at its end. */
export function withinSpan(source: Source, { from, to }: Span): RawBuilder<boolean> {
  const { at, among } = sources[source];
  const moment = sql.ref(at);
  const when =
    source === 'open'
      ? sql`opened_at < ${to} and (closed_at is null or closed_at >= ${to})`
      : sql`${moment} >= ${from} and ${moment} < ${to}`;
  return sql<boolean>`${sql.raw(among)} and ${when}`;
}

/** What the filter says of a row of facts. */
export function conditionOf(filter: ReportFilter): RawBuilder<boolean> {
  const conditions = [
    oneOf('channel_id', 'uuid', filter.channelIds),
    oneOf('team_id', 'uuid', filter.teamIds),
    oneOf('agent_id', 'uuid', filter.agentIds),
    oneOf('language', 'text', filter.languages),
    ...(filter.labels ? [labelled(filter.labels)] : []),
    ...(filter.withoutLabels ? [sql<boolean>`not labels && ${filter.withoutLabels}::text[]`] : []),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** A column with one of the values; `none` among them is for rows without. */
function oneOf(
  column: string,
  type: 'uuid' | 'text',
  values: string[] | undefined,
): RawBuilder<boolean> | null {
  if (values === undefined) return null;
  const named = values.filter((value) => value !== 'none');
  const among = sql<boolean>`${sql.ref(column)} = any(${named}::${sql.raw(type)}[])`;
  return values.includes('none') ? sql<boolean>`(${sql.ref(column)} is null or ${among})` : among;
}

const labelled = (labels: string[]): RawBuilder<boolean> => sql<boolean>`labels && ${labels}::text[]`;

/**
 * Runs reading that looks at a great many rows once: with room to sort, without compiling, and with an end.
 * All of one report is read at one moment.
 */
export function readingMuch<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read read only`.execute(tx);
    await sql`set local work_mem = '96MB'`.execute(tx);
    await sql`set local jit = off`.execute(tx);
    await sql`set local statement_timeout = '60s'`.execute(tx);
    return work(tx);
  });
}
