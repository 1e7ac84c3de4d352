/** Promises about what comes in. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { parseContext, settingsOf, withByte } from './conformance-samples.ts';
import type { Check } from './samples.ts';
import type { ParsedInbound, RawInbound } from './types.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE_NAME = /[/\\\u0000-\u001f\u007f]/;

export const inboundChecks: Check[] = [
  {
    name: 'finds sender, id and content in a message',
    async run(adapter, samples) {
      for (const raw of samples.inbound) {
        const { items } = await adapter.parse(raw, parseContext(adapter, samples));
        const message = items.find((item) => item.kind === 'message');
        if (!message) throw new Error('a well-formed sample yields no message');
        expect(message.providerId).not.toBe('');
        expect(message.from.type).not.toBe('');
        expect(message.from.value).not.toBe('');
        expect(
          message.visibleText !== '' || message.parts.length > 0 || (message.fileIds?.length ?? 0) > 0,
          'something to read',
        ).toBe(true);
      }
    },
  },
  {
    name: 'gives the same payload the same id, at any time, and another payload another',
    async run(adapter, samples) {
      expect(samples.inbound.length).toBeGreaterThan(1);
      const seen = new Set<string>();
      for (const raw of samples.inbound) {
        const first = idsOf(await adapter.parse(raw, parseContext(adapter, samples)));
        const again = idsOf(
          await adapter.parse(raw, parseContext(adapter, samples, new Date('2027-01-01T00:00:00Z'))),
        );
        expect(again).toEqual(first);
        for (const id of first) {
          expect(seen, `${id} was given to two messages`).not.toContain(id);
          seen.add(id);
        }
      }
    },
  },
  {
    name: 'leaves the payload as it came',
    async run(adapter, samples) {
      for (const raw of samples.inbound) {
        const before = structuredClone(raw);
        await adapter.parse(raw, parseContext(adapter, samples));
        expect(Buffer.from(raw.body).equals(Buffer.from(before.body))).toBe(true);
        expect(raw.meta).toEqual(before.meta);
      }
    },
  },
  {
    name: 'keeps what cannot be shown as a raw part with its reason',
    async run(adapter, samples) {
      if ('impossible' in samples.unsupported) {
        expect(samples.unsupported.impossible).not.toBe('');
        return;
      }
      const { raw, content } = samples.unsupported;
      const { items } = await adapter.parse(raw, parseContext(adapter, samples));
      const parts = items.flatMap((item) => (item.kind === 'message' ? item.parts : []));
      const kept = parts.filter((part) => part.type === 'raw');
      expect(kept.some((part) => Buffer.from(part.content).includes(Buffer.from(content)))).toBe(true);
      for (const part of kept) expect(part.reason).not.toBe('');
    },
  },
  {
    name: 'answers malformed payloads with problems, never throws, and names files safely',
    async run(adapter, samples) {
      const malformed = fc.oneof(
        fc.uint8Array({ maxLength: 400 }).map((body): RawInbound => ({ ...samples.inbound[0]!, body })),
        fc
          .constantFrom('', '{', '[]', 'null', '{"a":', '<x>')
          .map((text): RawInbound => ({ ...samples.inbound[0]!, body: Buffer.from(text) })),
        // A real payload cut short, with bytes changed.
        fc
          .tuple(
            fc.constantFrom(...samples.inbound),
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
          )
          .map(([raw, share, changes]) => {
            const cut = { ...raw, body: raw.body.slice(0, Math.max(1, Math.floor(raw.body.length * share))) };
            return changes.reduce<RawInbound>((changed, [at, value]) => withByte(changed, at, value), cut);
          }),
      );
      const context = parseContext(adapter, samples);
      for (const raw of samples.inbound) expectSafeFiles(await adapter.parse(raw, context));
      await fc.assert(
        fc.asyncProperty(malformed, async (raw) => {
          const parsed = await adapter.parse(raw, context);
          expect(parsed.items.length > 0 || parsed.problems.length > 0, 'dropped without a word').toBe(true);
          expectSafeFiles(parsed);
        }),
        { seed: 13, numRuns: 300 },
      );
    },
  },
  {
    name: 'reports delivery in the states it claims, under ids of their own',
    async run(adapter, samples) {
      const { deliveryStates } = adapter.capabilities;
      for (const raw of samples.reports) {
        const { items } = await adapter.parse(raw, parseContext(adapter, samples));
        const reports = items.filter((item) => item.kind === 'delivery');
        expect(reports.length, 'a sample report yields no delivery').toBeGreaterThan(0);
        for (const report of reports) {
          expect(deliveryStates).toContain(report.state);
          expect(report.about !== null || report.handle !== null, 'what it speaks of').toBe(true);
          expect(report.reason !== '' || report.state !== 'failed', 'why it failed').toBe(true);
        }
      }
    },
  },
  {
    name: 'refuses a wrong signature, judged on the raw bytes',
    async run(adapter, samples) {
      if (!adapter.verify) {
        expect(samples.signed, 'signed sample without verify').toBeUndefined();
        return;
      }
      const { signed } = samples;
      if (!signed) throw new Error('the adapter verifies signatures, but there is no signed sample');
      const settings = settingsOf(adapter, samples);
      const verify = (raw: RawInbound) => adapter.verify?.(raw, settings);
      expect(verify(signed)).toBe(true);
      expect(verify({ ...signed, meta: {} }), 'unsigned').toBe(false);
      // Means the same to a parser, and is not what was signed.
      expect(verify({ ...signed, body: Buffer.concat([signed.body, Buffer.from(' ')]) })).toBe(false);
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, by) => {
          const old = signed.body[at % signed.body.length]!;
          expect(verify(withByte(signed, at, (old + by) % 256))).toBe(false);
        }),
        { seed: 17, numRuns: 50 },
      );
    },
  },
];

function idsOf({ items }: ParsedInbound): string[] {
  return items.map((item) => `${item.kind} ${item.providerId}`);
}

function expectSafeFiles({ items }: ParsedInbound): void {
  for (const item of items) {
    if (item.kind !== 'message') continue;
    for (const part of item.parts) {
      if (part.type !== 'file') continue;
      expect(part.filename).not.toMatch(UNSAFE_NAME);
      expect(['', '.', '..']).not.toContain(part.filename);
    }
  }
}
