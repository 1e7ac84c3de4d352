/** The only SQL on connectors. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Connector } from './types.ts';

const columns = sql`id, name, enabled, config, version, secrets as sealed, updated_at as "changedAt"`;

/** Those that are not deleted, by name. */
export async function selectConnectors(db: Reader): Promise<Connector[]> {
  const { rows } = await sql<Connector>`
    select ${columns} from connector where deleted_at is null order by lower(name), id`.execute(db);
  return rows;
}

export async function selectConnector(db: Reader, id: string): Promise<Connector | null> {
  const { rows } = await sql<Connector>`
    select ${columns} from connector where id = ${id} and deleted_at is null`.execute(db);
  return rows[0] ?? null;
}

/** Held until the transaction ends; null when there is none. */
export async function lockConnector(tx: Tx, id: string): Promise<Connector | null> {
  const { rows } = await sql<Connector>`
    select ${columns} from connector where id = ${id} and deleted_at is null for update`.execute(tx);
  return rows[0] ?? null;
}

/** The id of another connector of this name. */
export async function connectorNamed(db: Reader, name: string, exceptId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from connector where lower(name) = lower(${name}) and id <> ${exceptId} and deleted_at is null`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

export async function insertConnector(
  tx: Tx,
  connector: Omit<Connector, 'version' | 'changedAt'>,
): Promise<void> {
  const { id, name, enabled, config, sealed } = connector;
  await sql`
    insert into connector (id, name, enabled, config, secrets)
    values (${id}, ${name}, ${enabled}, ${JSON.stringify(config)}::jsonb, ${sealed})`.execute(tx);
}

export async function updateConnector(tx: Tx, connector: Connector): Promise<void> {
  const { id, name, enabled, config, sealed, version } = connector;
  await sql`
    update connector set name = ${name}, enabled = ${enabled}, config = ${JSON.stringify(config)}::jsonb,
      secrets = ${sealed}, version = ${version}, updated_at = now()
    where id = ${id}`.execute(tx);
}

/** Its name stays, for what it told and did. */
export async function markDeleted(tx: Tx, id: string): Promise<void> {
  await sql`
    update connector set deleted_at = now(), enabled = false, config = '{}'::jsonb, secrets = null, updated_at = now()
    where id = ${id}`.execute(tx);
}
