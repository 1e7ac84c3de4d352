import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { insertConsent } from './consent-store.ts';
import { holdPresent } from './hold-present.ts';
import { readProfileSettings } from './settings.ts';
import type { ConsentState, Recorder } from './types.ts';

export interface ConsentInput {
  purpose: string;
  /** Null: on every channel. */
  channelType: string | null;
  state: ConsentState;
  /** When the customer said so. */
  at: Date;
  /** Where: a form, a call, a shop. */
  place: string;
  /** What they agreed to, word for word. */
  wording: string;
  version: string;
}

/**
 * Records what a customer agreed to or took back, with its proof. Nothing recorded is ever changed: whoever thinks
 * better of it says the opposite, and both stand.
 * @throws AppError `customer_not_found`, `customer_erased`, `invalid_input` for an unknown purpose, a moment to come or a yes without wording
 */
export async function recordConsent(
  tx: Tx,
  customerId: string,
  input: ConsentInput,
  by: Recorder,
  now: Date,
): Promise<string> {
  const { purposes } = await readProfileSettings(tx);
  if (!purposes.some(({ key }) => key === input.purpose))
    throw invalid('purpose', `must be one of ${purposes.map(({ key }) => key).join(', ')}`);
  if (input.at.getTime() > now.getTime() + 60_000) throw invalid('at', 'must not be in the future');
  if (input.state === 'given' && input.wording.trim() === '')
    throw invalid('wording', 'must say what was agreed to: without it there is no proof');
  if (input.place.trim() === '') throw invalid('place', 'must say where the customer said so');
  const standing = await holdPresent(tx, customerId);
  const id = uuid();
  await insertConsent(tx, customerId, {
    ...input,
    id,
    place: input.place.trim(),
    wording: input.wording.trim(),
    version: input.version.trim(),
    recordedBy: by.key,
    recordedByName: by.name,
    recordedAt: now,
  });
  const { purpose, channelType, state } = input;
  await appendEvents(tx, [
    {
      type: 'customer.consent_recorded',
      customerId: standing,
      actor: by.key,
      data: { consentId: id, purpose, channelType, state },
    },
  ]);
  return id;
}
