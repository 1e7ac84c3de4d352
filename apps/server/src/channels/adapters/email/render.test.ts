import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { type OutboundMessage, SendError } from '../../contract/index.ts';
import { outboundFile, outboundMail, renderContext } from './__fixtures__/outbound.ts';
import { renderMail } from './render.ts';

async function rendered(change: Partial<OutboundMessage> = {}, settings: Record<string, unknown> = {}) {
  const mail = await renderMail(outboundMail(change), renderContext(settings));
  return { ...mail, parsed: await PostalMime.parse(mail.raw), text: mail.raw.toString('latin1') };
}

describe('rendering a mail', () => {
  test('carries our ids, the token and the whole conversation', async () => {
    const { parsed, messageId, envelope } = await rendered({
      references: ['first@customer.example', '<second@customer.example>'],
    });
    expect(messageId).toBe('m.019a0000-0000-7000-8000-000000000001.tok123@shop.example');
    expect(parsed.messageId).toBe(`<${messageId}>`);
    expect(parsed.inReplyTo).toBe('<second@customer.example>');
    expect(parsed.references).toBe('<first@customer.example> <second@customer.example>');
    expect(parsed.replyTo?.[0]?.address).toBe('support+t.tok123@shop.example');
    expect(parsed.from).toMatchObject({ name: 'Ada Żak | Shop', address: 'support@shop.example' });
    expect(parsed.subject).toBe('Re: Lieferung fehlt');
    expect(envelope).toEqual({ from: 'support@shop.example', to: ['max@customer.example'] });
    expect(parsed.headers.find((header) => header.key === 'x-throughline-loop')?.value).toBe(
      'support@shop.example',
    );
    expect(parsed.headers.some((header) => header.key === 'auto-submitted')).toBe(false);
  });

  test('is the same twice', async () => {
    const twice = await Promise.all([rendered(), rendered()]);
    expect(twice[0].raw.equals(twice[1].raw)).toBe(true);
  });

  test('marks what no person wrote', async () => {
    const answer = await rendered({ automatic: true, references: ['a@b'] });
    expect(answer.text).toContain('Auto-Submitted: auto-replied\r\n');
    expect((await rendered({ automatic: true })).text).toContain('Auto-Submitted: auto-generated\r\n');
  });

  test.each([
    ['', 'Shop', '{agent} | {company}', 'Shop'],
    ['Ada', '', '{agent} | {company}', 'Ada'],
    ['$& {company}', 'Shop', '{agent} - {company}', '$& {company} - Shop'],
    ['', '', '{agent} | {company}', ''],
  ])('shows %j of %j by the pattern %j as %j', async (authorName, companyName, fromPattern, shown) => {
    expect((await rendered({ authorName, companyName }, { fromPattern })).parsed.from?.name).toBe(shown);
  });

  test('leaves the plus-address out when it would be too long', async () => {
    const { parsed } = await rendered({}, { address: `${'x'.repeat(60)}@shop.example` });
    expect(parsed.replyTo).toBeUndefined();
  });

  test('leaves the plus-address out when the provider refuses it', async () => {
    expect((await rendered({}, { plusAddressing: false })).parsed.replyTo).toBeUndefined();
  });

  test('keeps the first and the latest references', async () => {
    const references = Array.from({ length: 40 }, (_, index) => `id${index}@customer.example`);
    const kept = (await rendered({ references })).parsed.references!.split(' ');
    expect(kept).toHaveLength(20);
    expect(kept[0]).toBe('<id0@customer.example>');
    expect(kept[1]).toBe('<id21@customer.example>');
    expect(kept.at(-1)).toBe('<id39@customer.example>');
  });

  test('blind copies are on the envelope only', async () => {
    const { envelope, text } = await rendered({
      cc: [{ type: 'email', value: 'cc@customer.example' }],
      bcc: [{ type: 'email', value: 'secret@customer.example' }],
    });
    expect(envelope.to).toEqual(['max@customer.example', 'cc@customer.example', 'secret@customer.example']);
    expect(text).not.toContain('secret@');
    expect(text).not.toMatch(/^bcc:/im);
  });

  test('has text and HTML with the signature, images in place and files with their names', async () => {
    const { parsed } = await rendered(
      {
        html: '<p>Grüße <img src="cid:logo@x"></p>',
        files: [
          outboundFile('logo.png', 'image/png', 'logo', 'logo@x'),
          outboundFile('Rechnung Żółw 2026.pdf', 'application/pdf', 'pdf'),
          outboundFile('../../etc/passwd', 'text/plain\r\nX-Evil: 1', 'evil'),
          outboundFile('forwarded.eml', 'message/rfc822', 'From: ä\n\nbody\n'),
        ],
      },
      { signature: '{agent}\n{company} <b>' },
    );
    expect(parsed.text).toContain('Ihre Lieferung ist unterwegs.\n\n-- \nAda Żak\nShop <b>');
    expect(parsed.html).toContain('Ada Żak<br>Shop &lt;b&gt;');
    expect(
      parsed.attachments.map(({ filename, mimeType, disposition, contentId }) => [
        filename,
        mimeType,
        disposition,
        contentId,
      ]),
    ).toEqual([
      ['logo.png', 'image/png', 'inline', '<logo@x>'],
      ['Rechnung Żółw 2026.pdf', 'application/pdf', 'attachment', undefined],
      ['.._.._etc_passwd', 'application/octet-stream', 'attachment', undefined],
      ['forwarded.eml', 'application/octet-stream', 'attachment', undefined],
    ]);
    expect(Buffer.from(parsed.attachments[3]!.content as ArrayBuffer).toString()).toBe('From: ä\n\nbody\n');
  });

  test('no text in any field starts a header of its own or breaks a line', async () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '\r',
        '\n',
        '\0',
        '\u2028',
        'Bcc: x@evil.example',
        ':',
        ' ',
        '"',
        'é',
        '<',
        '=?',
        '>',
      ),
    });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (subject, author, company, filename) => {
        const { parsed, text } = await rendered({
          subject,
          authorName: author,
          companyName: company,
          to: [{ type: 'email', value: 'max@customer.example', name: author }],
          files: [outboundFile(filename, filename, 'x')],
        });
        expect(parsed.headers.map((header) => header.key).sort()).toEqual([
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'reply-to',
          'subject',
          'to',
          'x-throughline-loop',
        ]);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test.each([
    ['no recipient', { to: [] }],
    ['a phone number', { to: [{ type: 'phone', value: '+4930123' }] }],
    ['an address with a line break', { to: [{ type: 'email', value: 'a@b.example\r\nRCPT TO:<c@d>' }] }],
    ['an address without a domain', { cc: [{ type: 'email', value: 'max' }] }],
    ['files too large together', { files: [bigFile(), bigFile()] }],
    [
      'a file larger than it says',
      { files: [{ ...bigFile(), size: 1, read: async () => new Uint8Array(19 << 20) }] },
    ],
  ])('refuses %s for good', async (_, change) => {
    const error = await rendered(change).catch((reason) => reason);
    expect(error).toBeInstanceOf(SendError);
    expect(error.retryable).toBe(false);
  });

  test('a file store that is away is a reason to try later', async () => {
    const file = { ...bigFile(), size: 1, read: () => Promise.reject(new Error('away')) };
    await expect(rendered({ files: [file] })).rejects.toMatchObject({ retryable: true });
  });
});

function bigFile() {
  return { filename: 'a', contentType: 'a/b', size: 10 << 20, read: async () => new Uint8Array(10 << 20) };
}
