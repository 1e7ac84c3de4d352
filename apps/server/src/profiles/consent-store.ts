import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { ConsentRecord } from './types.ts';

export async function insertConsent(
  tx: Tx,
  customerId: string,
  record: Omit<ConsentRecord, 'recordedAt' | 'at'> & { at: Date; recordedAt: Date },
): Promise<void> {
  await sql`
    insert into consent_record (id, customer_id, purpose, channel_type, state, at, place, wording, version, recorded_by,
      recorded_by_name, recorded_at)
    values (${record.id}, ${customerId}, ${record.purpose}, ${record.channelType}, ${record.state}, ${record.at}, ${record.place},
      ${record.wording}, ${record.version}, ${record.recordedBy}, ${record.recordedByName}, ${record.recordedAt})`.execute(
    tx,
  );
}

/** Everything these customers ever agreed to or took back, what they said last first. */
export async function readConsents(
  db: Reader,
  customerIds: readonly string[],
): Promise<(ConsentRecord & { customerId: string })[]> {
  const { rows } = await sql<
    Omit<ConsentRecord, 'at' | 'recordedAt'> & { customerId: string; at: Date; recordedAt: Date }
  >`
    select id, customer_id as "customerId", purpose, channel_type as "channelType", state, at, place, wording, version,
      recorded_by as "recordedBy", recorded_by_name as "recordedByName", recorded_at as "recordedAt"
    from consent_record where customer_id = any(${customerIds}::uuid[])
    order by at desc, recorded_at desc, id desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  }));
}
