import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactFacts, mayContact } from './may-contact.ts';
import type { QuietHours } from './types.ts';

const service = { key: 'service', name: 'Service', needsConsent: false };
const marketing = { key: 'marketing', name: 'Marketing', needsConsent: true };
const noon = new Date('2026-11-24T11:00:00Z');
const nothing: ContactFacts = {
  wishes: { doNotContact: false, preferredChannel: null, quietHours: null },
  consents: [],
};
const consent = (state: 'given' | 'withdrawn', channelType: string | null, at: string) => ({
  id: at,
  purpose: 'marketing',
  channelType,
  state,
  at,
  recordedAt: at,
});
const quietly = (quietHours: QuietHours): ContactFacts => ({
  ...nothing,
  wishes: { ...nothing.wishes, quietHours },
});

describe('consent', () => {
  test('service needs none, marketing does', () => {
    expect(mayContact(nothing, service, 'letter', noon)).toEqual({
      allowed: true,
      reason: null,
      nextAllowedAt: null,
    });
    expect(mayContact(nothing, marketing, 'letter', noon).reason).toBe('no_consent');
  });

  test.each([[['given', null, '2026-01-01']], [['given', 'letter', '2026-01-01']]] as const)(
    '%j is enough',
    (given) =>
      expect(
        mayContact(
          { ...nothing, consents: [consent(given[0], given[1], given[2])] },
          marketing,
          'letter',
          noon,
        ).allowed,
      ).toBe(true),
  );

  test('of another channel is not', () =>
    expect(
      mayContact(
        { ...nothing, consents: [consent('given', 'call', '2026-01-01')] },
        marketing,
        'letter',
        noon,
      ).reason,
    ).toBe('no_consent'));

  test('what was said last counts, in whatever order it is read', () => {
    const consents = [
      consent('given', 'letter', '2026-03-01'),
      consent('withdrawn', null, '2026-02-01'),
      consent('given', null, '2026-01-01'),
    ];
    for (const each of [consents, consents.toReversed()]) {
      expect(mayContact({ ...nothing, consents: each }, marketing, 'letter', noon).allowed).toBe(true);
      expect(mayContact({ ...nothing, consents: each }, marketing, 'call', noon).reason).toBe(
        'consent_withdrawn',
      );
    }
  });

  test('whoever wants nothing gets nothing, and an unknown purpose is none', () => {
    const wishes = { ...nothing.wishes, doNotContact: true };
    expect(mayContact({ ...nothing, wishes }, service, 'letter', noon).reason).toBe('do_not_contact');
    expect(mayContact(nothing, undefined, 'letter', noon).reason).toBe('unknown_purpose');
  });
});

describe('quiet hours', () => {
  const night = { from: 22 * 60, to: 7 * 60, timeZone: 'Europe/Warsaw' };

  test.each([
    ['2026-11-24T20:59:59Z', null],
    ['2026-11-24T21:00:00Z', '2026-11-25T06:00:00.000Z'],
    ['2026-11-25T05:59:59Z', '2026-11-25T06:00:00.000Z'],
    ['2026-11-25T06:00:00Z', null],
    // The night in which clocks go forward, and the one in which they go back.
    ['2026-03-28T22:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['2026-10-24T22:00:00Z', '2026-10-25T06:00:00.000Z'],
  ])('at %s: quiet until %s', (at, until) => {
    const found = mayContact(quietly(night), service, 'letter', new Date(at));
    expect(found.nextAllowedAt?.toISOString() ?? null).toBe(until);
    expect(found.reason).toBe(until === null ? null : 'quiet_hours');
  });

  test('are theirs, wherever we are', () => {
    const inTokyo = quietly({ ...night, timeZone: 'Asia/Tokyo' });
    expect(mayContact(inTokyo, service, 'letter', new Date('2026-11-24T14:00:00Z')).reason).toBe(
      'quiet_hours',
    );
  });

  test('end at a moment that is allowed, the first one', () =>
    fc.assert(
      fc.property(
        fc.record({
          from: fc.integer({ min: 0, max: 1439 }),
          to: fc.integer({ min: 0, max: 1439 }),
          timeZone: fc.constantFrom(
            'Europe/Warsaw',
            'America/New_York',
            'Asia/Kathmandu',
            'Australia/Lord_Howe',
          ),
        }),
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2027-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        (quiet, now) => {
          const { nextAllowedAt: next } = mayContact(quietly(quiet), service, 'letter', now);
          if (next === null) return true;
          const at = (moment: Date) => mayContact(quietly(quiet), service, 'letter', moment).allowed;
          return next > now && at(next) && !at(new Date(Math.max(now.getTime(), next.getTime() - 60_000)));
        },
      ),
      { seed: 29, numRuns: 300 },
    ));
});
