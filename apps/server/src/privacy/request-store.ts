import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { AskedBy, PrivacyRequest } from './types.ts';

type RequestRow = {
  id: string;
  kind: PrivacyRequest['kind'];
  customer_id: string;
  state: PrivacyRequest['state'];
  asked_by_kind: AskedBy['kind'];
  asked_by_id: string | null;
  asked_by_name: string;
  asked_at: Date;
  finished_at: Date | null;
  problem: string | null;
  file_id: string | null;
  size: number | null;
  expires_at: Date | null;
  touched: Record<string, number> | string | null;
  left_bytes: string[];
};

const tables = (db: Reader) =>
  db.withTables<{ privacy_request: RequestRow; customer: { id: string; name: string } }>();

const requests = (db: Reader) =>
  tables(db)
    .selectFrom('privacy_request')
    .innerJoin('customer', 'customer.id', 'privacy_request.customer_id')
    .selectAll('privacy_request')
    .select('customer.name as customer_name');

export async function insertRequest(
  tx: Tx,
  request: Pick<PrivacyRequest, 'id' | 'kind' | 'customerId' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  await tables(tx)
    .insertInto('privacy_request')
    .values({
      id: request.id,
      kind: request.kind,
      customer_id: request.customerId,
      state: 'waiting',
      asked_by_kind: request.askedBy.kind,
      asked_by_id: request.askedBy.id,
      asked_by_name: request.askedBy.name,
      asked_at: request.askedAt,
      finished_at: null,
      problem: null,
      file_id: null,
      size: null,
      expires_at: null,
      touched: null,
      left_bytes: [],
    })
    .execute();
}

export async function findRequest(
  db: Reader,
  id: string,
): Promise<(PrivacyRequest & { leftBytes: string[] }) | null> {
  const row = await requests(db).where('privacy_request.id', '=', id).executeTakeFirst();
  return row ? { ...requestOf(row), leftBytes: row.left_bytes } : null;
}

/** Newest first. */
export async function listRequests(db: Reader, limit: number): Promise<PrivacyRequest[]> {
  const rows = await requests(db)
    .orderBy('privacy_request.asked_at', 'desc')
    .orderBy('privacy_request.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(requestOf);
}

/** One of the kind that is on its way for this customer, or null. */
export async function findUnfinished(
  db: Reader,
  customerId: string,
  kind: PrivacyRequest['kind'],
): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('privacy_request')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('kind', '=', kind)
    .where('state', 'in', ['waiting', 'swept'])
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function listUnfinished(db: Reader): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('privacy_request')
    .select('id')
    .where('state', 'in', ['waiting', 'swept'])
    .orderBy('asked_at')
    .execute();
  return rows.map((row) => row.id);
}

/** Exports whose archive is to go, and under which content it is kept. */
export async function listExpired(db: Reader, now: Date): Promise<{ id: string; fileId: string }[]> {
  const rows = await tables(db)
    .selectFrom('privacy_request')
    .select(['id', 'file_id'])
    .where('file_id', 'is not', null)
    .where('expires_at', '<=', now)
    .execute();
  return rows.map((row) => ({ id: row.id, fileId: row.file_id as string }));
}

export async function updateRequest(
  db: Reader,
  id: string,
  change: Partial<
    Pick<PrivacyRequest, 'state' | 'finishedAt' | 'problem' | 'fileId' | 'size' | 'expiresAt' | 'touched'>
  > & { leftBytes?: string[] },
): Promise<void> {
  await tables(db)
    .updateTable('privacy_request')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
      ...(change.problem === undefined ? {} : { problem: change.problem }),
      ...(change.fileId === undefined ? {} : { file_id: change.fileId }),
      ...(change.size === undefined ? {} : { size: change.size }),
      ...(change.expiresAt === undefined ? {} : { expires_at: change.expiresAt }),
      ...(change.touched === undefined ? {} : { touched: JSON.stringify(change.touched) }),
      ...(change.leftBytes === undefined ? {} : { left_bytes: change.leftBytes }),
    })
    .where('id', '=', id)
    .execute();
}

/** Archives of a person that are erased are gone, whatever their requests said. */
export async function forgetArchives(tx: Tx, customerIds: string[], at: Date): Promise<void> {
  await tables(tx)
    .updateTable('privacy_request')
    .set({ file_id: null, expires_at: at })
    .where('customer_id', 'in', customerIds)
    .where('file_id', 'is not', null)
    .execute();
}

/** One erasure or export of a customer at a time; the others wait for it. */
export async function lockRequest(tx: Tx, id: string): Promise<void> {
  await sql`select id from privacy_request where id = ${id} for update`.execute(tx);
}

const requestOf = (row: RequestRow & { customer_name: string }): PrivacyRequest => ({
  id: row.id,
  kind: row.kind,
  customerId: row.customer_id,
  customerName: row.customer_name,
  state: row.state,
  askedBy: { kind: row.asked_by_kind, id: row.asked_by_id, name: row.asked_by_name },
  askedAt: row.asked_at,
  finishedAt: row.finished_at,
  problem: row.problem,
  fileId: row.file_id,
  size: row.size,
  expiresAt: row.expires_at,
  touched: row.touched as Record<string, number> | null,
});
