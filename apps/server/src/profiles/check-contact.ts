import { familiesOf, standingOf } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { readConsents } from './consent-store.ts';
import { mayContact, type Permission } from './may-contact.ts';
import { readProfileSettings } from './settings.ts';
import { combineWishes, readWishes } from './wish-store.ts';

export interface Contacting {
  customerId: string;
  /** Key of a purpose. */
  purpose: string;
  channelType: string;
  now: Date;
}

/**
 * Whether the company may begin to write to a customer, by what they and those who are one with them said.
 * @throws AppError `customer_not_found`
 */
export async function checkContact(
  db: Reader,
  { customerId, purpose, channelType, now }: Contacting,
): Promise<Permission> {
  const standing = (await standingOf(db, [customerId])).get(customerId);
  if (!standing) throw new AppError('customer_not_found');
  const family = (await familiesOf(db, [standing])).get(standing) ?? [standing];
  const [{ purposes }, consents, wishes] = await Promise.all([
    readProfileSettings(db),
    readConsents(db, family),
    readWishes(db, family),
  ]);
  const facts = { wishes: combineWishes(family.map((id) => wishes.get(id))), consents };
  return mayContact(
    facts,
    purposes.find(({ key }) => key === purpose),
    channelType,
    now,
  );
}

/**
 * For whoever begins to write.
 * @throws AppError `do_not_contact`, `no_consent`, `consent_withdrawn`, `quiet_hours` with the moment they end, `invalid_input`
 */
export async function requireContact(db: Reader, contacting: Contacting): Promise<void> {
  const { reason, nextAllowedAt } = await checkContact(db, contacting);
  if (reason === null) return;
  if (reason === 'unknown_purpose') throw invalid('purpose', 'is none that the company has set up');
  throw new AppError(
    reason,
    nextAllowedAt === null ? {} : { detail: `until ${nextAllowedAt.toISOString()}` },
  );
}
