/** Promises about what goes out. */
import { expect } from 'vitest';
import { renderContext } from './conformance-samples.ts';
import type { Check, Samples } from './samples.ts';
import { type ChannelAdapter, type OutboundFile, type OutboundMessage, SendError } from './types.ts';

export const outboundChecks: Check[] = [
  {
    name: 'renders what the customer can read: text, subject and files',
    async run(adapter, samples) {
      const { capabilities } = adapter;
      expect(samples.outbound !== null, 'an outbound sample').toBe(capabilities.outbound);
      if (!samples.outbound) return;
      const { message, read } = samples.outbound;
      const seen = await read(await adapter.render(message, renderContext(adapter, samples)));
      expect(seen.text).toContain(message.text);
      if (capabilities.subject) expect(seen.subject).toContain(message.subject);
      if (capabilities.files) expect(seen.files).toEqual(message.files.map((file) => file.filename));
    },
  },
  {
    name: 'renders the same message the same way, so that a repetition can be recognised',
    async run(adapter, samples) {
      if (!samples.outbound) return;
      const { message } = samples.outbound;
      const context = renderContext(adapter, samples);
      expect(await adapter.render(message, context)).toEqual(await adapter.render(message, context));
    },
  },
  {
    name: 'refuses for good what goes beyond its capabilities',
    async run(adapter, samples) {
      for (const [what, message] of tooMuch(adapter, samples)) {
        const outcome = await adapter
          .render(message, renderContext(adapter, samples))
          .catch((error: unknown) => error);
        if (!(outcome instanceof SendError)) throw new Error(`${what} was not refused with a SendError`);
        expect(outcome.retryable, what).toBe(false);
        expect(outcome.message, what).not.toBe('');
      }
    },
  },
];

function tooMuch<Settings, Payload>(
  { capabilities }: ChannelAdapter<Settings, Payload>,
  samples: Samples<Payload>,
): [string, OutboundMessage][] {
  if (!samples.outbound)
    return [['any message', { ...anyMessage, to: [{ type: capabilities.reaches, value: 'anyone' }] }]];
  const { message } = samples.outbound;
  const cases: [string, OutboundMessage][] = [
    ['a message to nobody', { ...message, to: [] }],
    ['a message to an address of another kind', { ...message, to: [{ type: 'pigeon', value: 'x' }] }],
  ];
  if (capabilities.maxTextLength !== null)
    cases.push(['too long a text', { ...message, text: 'x'.repeat(capabilities.maxTextLength + 1) }]);
  const { maxCount, maxBytes } = capabilities.files ?? { maxCount: 0, maxBytes: 0 };
  cases.push(['too many files', { ...message, files: Array.from({ length: maxCount + 1 }, () => file(1)) }]);
  cases.push(['too large a file', { ...message, files: [file(maxBytes + 1)] }]);
  return cases;
}

/** Says its size; is not to be read when that is too much. */
function file(size: number): OutboundFile {
  return {
    filename: 'file.bin',
    contentType: 'application/octet-stream',
    size,
    read: async () => new Uint8Array(size),
  };
}

const anyMessage: OutboundMessage = {
  id: '019a0000-0000-7000-8000-000000000001',
  conversationId: '019a0000-0000-7000-8000-00000000000c',
  to: [],
  cc: [],
  bcc: [],
  subject: 'Subject',
  text: 'Text',
  html: null,
  files: [],
  references: [],
  replyToken: 'token',
  authorName: 'Ada',
  companyName: 'Shop',
  createdAt: '2026-11-21T10:00:00.000Z',
};
