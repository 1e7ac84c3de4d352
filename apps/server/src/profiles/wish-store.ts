import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { ContactWishes } from './types.ts';

export const noWishes: ContactWishes = { doNotContact: false, preferredChannel: null, quietHours: null };

interface WishRow {
  customerId: string;
  doNotContact: boolean;
  preferredChannel: string | null;
  from: number | null;
  to: number | null;
  timeZone: string | null;
}

/** By customer, as each said it. */
export async function readWishes(
  db: Reader,
  customerIds: readonly string[],
): Promise<Map<string, ContactWishes>> {
  const { rows } = await sql<WishRow>`
    select customer_id as "customerId", do_not_contact as "doNotContact", preferred_channel as "preferredChannel",
      quiet_from as "from", quiet_to as "to", time_zone as "timeZone"
    from contact_wish where customer_id = any(${customerIds}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ customerId, from, to, timeZone, ...row }) => [
      customerId,
      {
        ...row,
        quietHours: from === null || to === null || timeZone === null ? null : { from, to, timeZone },
      },
    ]),
  );
}

export async function putWishes(
  tx: Tx,
  customerId: string,
  { doNotContact, preferredChannel, quietHours }: ContactWishes,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into contact_wish (customer_id, do_not_contact, preferred_channel, quiet_from, quiet_to, time_zone, changed_by, changed_at)
    values (${customerId}, ${doNotContact}, ${preferredChannel}, ${quietHours?.from ?? null}, ${quietHours?.to ?? null},
      ${quietHours?.timeZone ?? null}, ${by}, ${now})
    on conflict (customer_id) do update set do_not_contact = excluded.do_not_contact,
      preferred_channel = excluded.preferred_channel, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
      time_zone = excluded.time_zone, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  );
}

/** Of several who are one: no means no whoever said it; of the rest the nearest who said something. */
export function combineWishes(family: readonly (ContactWishes | undefined)[]): ContactWishes {
  const said = family.filter((each) => each !== undefined);
  return {
    doNotContact: said.some((each) => each.doNotContact),
    preferredChannel: said.find((each) => each.preferredChannel !== null)?.preferredChannel ?? null,
    quietHours: said.find((each) => each.quietHours !== null)?.quietHours ?? null,
  };
}
