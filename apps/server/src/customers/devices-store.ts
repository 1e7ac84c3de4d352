/** Devices people came with, and whose they are. */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

/** The customers of devices that are known. */
export async function customersOfDevices(
  db: Reader,
  devices: readonly string[],
): Promise<{ device: string; customerId: string; homeId: string }[]> {
  const { rows } = await sql<{ device: string; customerId: string; homeId: string }>`
    select value as device, customer_id as "customerId", coalesce(home_id, customer_id) as "homeId" from identity
    where type = 'device' and value = any(${devices}::text[])`.execute(db);
  return rows;
}

/** The devices of customers. */
export async function devicesOf(db: Reader, customers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ device: string }>`
    select value as device from identity where type = 'device' and customer_id = any(${customers}::uuid[])`.execute(
    db,
  );
  return rows.map(({ device }) => device);
}
