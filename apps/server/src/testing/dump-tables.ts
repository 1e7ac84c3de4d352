import type { TestDatabase } from './test-database.ts';

/** Columns that tell real time, the process or what ids make of a hash: two runs of the same never agree on them. */
const unsteady: Record<string, string[]> = {
  conversation: ['number', 'updated_at'],
  message: ['sent_at', 'sender'],
  message_citation: [],
  inbound: ['received_at', 'processed_at', 'body_sha256'],
  customer: ['created_at', 'updated_at'],
  identity: ['first_seen_at', 'last_seen_at'],
  identity_claim: ['created_at'],
  live_session: ['updated_at'],
  event: ['at'],
};

const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Everything that was stored about messages, as text lines in order. Ids are replaced by the place where they first
 * appear, so that two databases in which the same happened give the same lines.
 */
export async function dumpTables(database: TestDatabase): Promise<string[]> {
  const lines: string[] = [];
  for (const [table, left] of Object.entries(unsteady)) {
    const order =
      table === 'event' ? 'seq' : table === 'live_session' || table === 'message_citation' ? '1, 2, 3' : 'id';
    const { rows } = await database.pool.query<Record<string, unknown>>(
      `select * from ${table} order by ${order}`,
    );
    for (const row of rows) {
      for (const column of left) delete row[column];
      if (Buffer.isBuffer(row.body)) row.body = row.body.toString('utf8');
      lines.push(`${table} ${JSON.stringify(row)}`);
    }
  }
  const names = new Map<string, string>();
  return lines.map((line) =>
    line.replace(uuidPattern, (id) => {
      const name = names.get(id) ?? `#${names.size + 1}`;
      names.set(id, name);
      return name;
    }),
  );
}
