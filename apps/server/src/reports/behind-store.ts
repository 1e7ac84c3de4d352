import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { conditionOf, withinSpan } from './conditions-store.ts';
import { ageBands, type MeasureName, measureOf, type Source, sources } from './measures.ts';
import type { ReportFilter, Span } from './types.ts';

/** What of a number is looked at. */
export interface Sought {
  measure: MeasureName;
  span: Span;
  filter: ReportFilter;
  /** Only the part of a share. */
  part: boolean;
  /** Only what happened in this hour of the week, by the company's clock; 0 is Monday. */
  hour: { weekday: number; hour: number; timeZone: string } | null;
  /** Only what has been open this long, as its place in `ageBands`. */
  band: number | null;
}

/** One thing that was counted. */
export interface Counted {
  conversationId: string;
  at: Date;
  /** What was measured of it, seconds or a number; null where it only counts. */
  value: number | null;
}

const ids: Record<Source, string> = {
  opened: 'conversation_id::text',
  resolved: 'conversation_id::text',
  closings: "conversation_id::text || ' ' || place",
  promises: "conversation_id::text || ' ' || kind || ' ' || extract(epoch from started_at)",
  received: 'message_id::text',
  answers: 'message_id::text',
  open: "conversation_id::text || ' ' || place",
};

export async function countBehind(tx: Tx, sought: Sought): Promise<number> {
  const { table } = sources[measureOf(sought.measure).source];
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.raw(table)} where ${conditionsOf(sought)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/**
 * A page of what was counted: the largest values first, where there is one, else the latest first.
 * @throws AppError `invalid_input` for a cursor that is not one of ours
 */
export async function readBehind(
  tx: Tx,
  sought: Sought,
  page: { cursor: string | undefined; limit: number },
): Promise<{ counted: Counted[]; nextCursor: string | null }> {
  const { source, value } = measureOf(sought.measure);
  const { table, at } = sources[source];
  const measured = sql.raw(value ?? 'null');
  const key = value === undefined ? sql`extract(epoch from ${sql.ref(at)})` : sql.raw(value);
  const id = sql.raw(ids[source]);
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  const { rows } = await sql<{
    conversation_id: string;
    at: Date;
    value: number | null;
    key: string;
    id: string;
  }>`
    select conversation_id, ${sql.ref(at)} as at, (${measured})::double precision as value, (${key})::text as key, ${id} as id
    from ${sql.raw(table)}
    where ${conditionsOf(sought)} ${after === null ? sql`` : sql`and ((${key})::numeric, ${id}) < (${after.key}::numeric, ${after.id})`}
    order by (${key})::numeric desc, ${id} desc limit ${page.limit + 1}`.execute(tx);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    counted: shown.map((row) => ({ conversationId: row.conversation_id, at: row.at, value: row.value })),
    nextCursor:
      rows.length > page.limit && last ? Buffer.from(`${last.key}|${last.id}`).toString('base64url') : null,
  };
}

function conditionsOf({ measure, span, filter, part, hour, band }: Sought): RawBuilder<unknown> {
  const { source, counts, part: ofShare } = measureOf(measure);
  const at = sql.ref(sources[source].at);
  return sql.join(
    [
      withinSpan(source, span),
      conditionOf(filter),
      ...(counts === undefined ? [] : [sql.raw(counts)]),
      ...(part && ofShare !== undefined ? [sql.raw(ofShare)] : []),
      ...(hour === null
        ? []
        : [
            sql`extract(isodow from ${at} at time zone ${hour.timeZone}) = ${hour.weekday + 1} and extract(hour from ${at} at time zone ${hour.timeZone}) = ${hour.hour}`,
          ]),
      ...(band === null || source !== 'open' ? [] : [bandOf(span.to, band)]),
    ],
    sql` and `,
  );
}

function bandOf(to: Date, band: number): RawBuilder<unknown> {
  const since = ageBands[band] ?? 0;
  const until = ageBands[band + 1];
  const older = sql`opened_at + make_interval(hours => ${since}) < ${to}`;
  return until === undefined
    ? older
    : sql`${older} and opened_at + make_interval(hours => ${until}) >= ${to}`;
}

function readCursor(cursor: string): { key: string; id: string } {
  const [key, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!key || !id || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(key) || !/^[0-9a-f-]{36}[ \w.]*$/.test(id))
    throw invalid('cursor', 'is not one of ours');
  return { key, id };
}
