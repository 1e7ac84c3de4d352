import type { ConsentRecord, ContactWishes, Purpose } from './types.ts';

/** What decides whether somebody may be written to: what they said, and what the purpose asks for. */
export interface ContactFacts {
  wishes: ContactWishes;
  /** All there are, in any order. */
  consents: readonly Pick<ConsentRecord, 'purpose' | 'channelType' | 'state' | 'at' | 'recordedAt' | 'id'>[];
}

export type Refusal =
  | 'do_not_contact'
  | 'no_consent'
  | 'consent_withdrawn'
  | 'quiet_hours'
  | 'unknown_purpose';

export interface Permission {
  allowed: boolean;
  /** Null when allowed. */
  reason: Refusal | null;
  /** When quiet hours end; null where time alone changes nothing. */
  nextAllowedAt: Date | null;
}

const allowed: Permission = { allowed: true, reason: null, nextAllowedAt: null };
const refuse = (reason: Refusal, nextAllowedAt: Date | null = null): Permission => ({
  allowed: false,
  reason,
  nextAllowedAt,
});

/**
 * Whether the company may begin to write to somebody. An answer to what they wrote is no beginning and is never asked.
 * @param purpose undefined when the company has none of that name
 */
export function mayContact(
  facts: ContactFacts,
  purpose: Purpose | undefined,
  channelType: string,
  now: Date,
): Permission {
  if (facts.wishes.doNotContact) return refuse('do_not_contact');
  if (!purpose) return refuse('unknown_purpose');
  const standing = standingConsent(facts.consents, purpose.key, channelType);
  if (standing === 'withdrawn') return refuse('consent_withdrawn');
  if (purpose.needsConsent && standing === null) return refuse('no_consent');
  const { quietHours } = facts.wishes;
  const quietFor = quietHours === null ? 0 : quietMinutesLeft(quietHours, now);
  if (quietHours === null || quietFor === 0) return allowed;
  return refuse('quiet_hours', endOfQuiet(quietHours, now));
}

/** What was said last of a purpose, of this channel or of all; of two at one moment, what was recorded later. */
export function standingConsent(
  consents: ContactFacts['consents'],
  purpose: string,
  channelType: string,
): 'given' | 'withdrawn' | null {
  const [last] = consents
    .filter((each) => each.purpose === purpose && (each.channelType ?? channelType) === channelType)
    .sort(latestFirst);
  return last?.state ?? null;
}

export const latestFirst = (
  one: Pick<ConsentRecord, 'at' | 'recordedAt' | 'id'>,
  other: Pick<ConsentRecord, 'at' | 'recordedAt' | 'id'>,
): number =>
  other.at.localeCompare(one.at) ||
  other.recordedAt.localeCompare(one.recordedAt) ||
  other.id.localeCompare(one.id);

/** How many minutes of quiet the clock on their wall shows to be left; 0 outside of it. */
function quietMinutesLeft(
  { from, to, timeZone }: NonNullable<ContactWishes['quietHours']>,
  at: Date,
): number {
  const minutes = wallMinutes(at, timeZone);
  const isQuiet = from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  return isQuiet ? (to - minutes + 1440) % 1440 : 0;
}

/** The first moment that is no longer quiet. Clocks may change meanwhile: then it is looked at again, and is right. */
function endOfQuiet(quiet: NonNullable<ContactWishes['quietHours']>, now: Date): Date {
  let at = Math.floor(now.getTime() / 60_000) * 60_000;
  for (let left = quietMinutesLeft(quiet, new Date(at)); left > 0; ) {
    // A clock that goes forward would be passed by: near the end each minute is looked at.
    at += (left > 120 ? left - 90 : 1) * 60_000;
    left = quietMinutesLeft(quiet, new Date(at));
  }
  return new Date(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallMinutes(at: Date, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const [hours = 0, minutes = 0] = format.format(at).split(':').map(Number);
  return hours * 60 + minutes;
}
