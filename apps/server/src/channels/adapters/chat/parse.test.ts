import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawInbound } from '../../contract/index.ts';
import { parse } from './parse.ts';

const raw = (body: Uint8Array): RawInbound => ({
  body,
  contentType: 'application/json',
  meta: {},
  receivedAt: '2026-11-21T12:00:00.000Z',
});
const json = (value: unknown) => raw(new TextEncoder().encode(JSON.stringify(value)));

test('reads a message with its files, its sender and how else they can be reached', async () => {
  const { items, problems } = await parse(
    json({
      kind: 'send',
      visitorId: 'v1',
      clientId: 'c1',
      text: ' Gdzie jest\0 paczka? ',
      fileIds: ['f1'],
      name: 'Katarzyna',
      email: 'k@poczta.example',
      conversationId: 'conv',
    }),
  );
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    {
      providerId: 'v1:c1',
      clientId: 'c1',
      from: { type: 'device', value: 'v1', name: 'Katarzyna' },
      alsoReachableAs: [{ type: 'email', value: 'k@poczta.example' }],
      visibleText: 'Gdzie jest paczka?',
      parts: [{ type: 'text', text: 'Gdzie jest paczka?' }],
      fileIds: ['f1'],
      thread: { conversationId: 'conv' },
    },
  ]);
});

test('keeps a kind it does not know as a raw part', async () => {
  const { items } = await parse(json({ kind: 'sticker', visitorId: 'v', clientId: 'c', sticker: 7 }));
  expect(items).toMatchObject([{ parts: [{ type: 'raw', reason: 'unknown kind of message: sticker' }] }]);
});

test('says what is wrong with anything else and never throws', async () => {
  expect(await parse(json({ kind: 'send', clientId: 'c' }))).toMatchObject({
    items: [],
    problems: [expect.stringContaining('visitorId')],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
      async (body) => {
        const { items, problems } = await parse(raw(body));
        expect(items.length === 0).toBe(problems.length > 0);
      },
    ),
    { seed: 20_261_121 },
  );
});
