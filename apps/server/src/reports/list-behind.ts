import { type ConversationRow, readRows } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { type Counted, countBehind, readBehind, type Sought } from './behind-store.ts';
import { readingMuch } from './conditions-store.ts';
import { measureOf } from './measures.ts';
import { type ReportInput, readPeriod } from './read-report.ts';
import type { Span } from './types.ts';

export interface BehindInput extends ReportInput {
  measure: Sought['measure'];
  part: boolean;
  hour: { weekday: number; hour: number } | null;
  band: number | null;
  /** A piece of the period: from, and up to but not at, an instant. */
  piece: Partial<Span>;
}

export interface Behind extends Counted {
  conversation: ConversationRow;
}

/**
 * The conversations behind a number: as many rows as it counted, so that one conversation may come twice where messages
 * or closings are counted.
 */
export async function listBehind(
  database: Database,
  input: BehindInput,
  page: { cursor: string | undefined; limit: number },
): Promise<{ total: number; items: Behind[]; nextCursor: string | null }> {
  const sought = await soughtOf(database, input);
  return readingMuch(database, async (tx) => {
    const total = await countBehind(tx, sought);
    const { counted, nextCursor } = await readBehind(tx, sought, page);
    const rows = await readRows(tx, [...new Set(counted.map(({ conversationId }) => conversationId))]);
    const items = counted.flatMap((each) => {
      const conversation = rows.get(each.conversationId);
      return conversation ? [{ ...each, conversation }] : [];
    });
    return { total, items, nextCursor };
  });
}

/** All of them, page by page. */
export async function* walkBehind(database: Database, input: BehindInput): AsyncGenerator<Behind[]> {
  let cursor: string | undefined;
  do {
    const page = await listBehind(database, input, { cursor, limit: 1000 });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function soughtOf(database: Database, input: BehindInput): Promise<Sought> {
  const { measure, filter, part, band, piece } = input;
  const { span, timeZone } = await readPeriod(database, input);
  return {
    measure,
    filter,
    band,
    part: part && measureOf(measure).part !== undefined,
    span: { from: piece.from ?? span.from, to: piece.to ?? span.to },
    hour: input.hour && { ...input.hour, timeZone },
  };
}
