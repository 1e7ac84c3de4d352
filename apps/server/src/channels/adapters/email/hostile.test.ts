import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMail, understandMail } from './parse.ts';

const HEADER = 'From: a@x.example\nTo: b@y.example\nSubject: s\nMIME-Version: 1.0\n';
const MEGABYTE = 1_000_000;
/** Far above what linear work takes, far below what quadratic work would. */
const LIMIT_MS = 5_000;

const fill = (piece: string, size = MEGABYTE): string => piece.repeat(Math.ceil(size / piece.length));
const raw = (body: Uint8Array) => ({
  body,
  contentType: 'message/rfc822',
  meta: {},
  receivedAt: '2026-03-12T10:00:00Z',
});
const context = { settings: {} };

async function timed(bytes: Buffer) {
  const started = performance.now();
  const understood = await understandMail(bytes, {}, []);
  expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  return understood;
}

describe('work stays linear', () => {
  const pieces = [
    '>',
    '> a\n',
    'On 1.1.2026 10:00 a@b.de ',
    'wrote:\n',
    'Am 1.1.2026 schrieb\n',
    'Von: a@b.de\n',
    '-',
    '-- \n',
    '_',
    '\n',
    ' ',
    'a@b ',
    '1234567890 ',
    'Diese E-Mail ist vertraulich\n\n',
    'Mit freundlichen Grüßen\n',
  ];
  test.each(pieces)('text of %j', async (piece) => {
    const { visible } = await timed(
      Buffer.from(`${HEADER}Content-Type: text/plain; charset=utf-8\n\nHallo\n\n${fill(piece)}\nend\n`),
    );
    expect(visible).toContain('Hallo');
  });

  const tags = [
    '<div>',
    '</p>',
    '<blockquote>',
    '<td>x',
    '<',
    '<!--',
    '&',
    '<span>x</span>',
    '<div></p>',
    '<svg><a>',
  ];
  test.each(tags)('html of %j', async (piece) => {
    await timed(Buffer.from(`${HEADER}Content-Type: text/html\n\n${fill(piece)}`));
  });

  const values = ['=?', '=?a?q?', '"', '<', '(', 'a@b,', '\\', '*0=', '; name*1*=%41', '\n a'];
  test.each(values)('headers of %j', async (piece) => {
    const long = ['Subject', 'From', 'To', 'References', 'Content-Type', 'Content-Disposition'].map(
      (name) => `${name}: ${fill(piece, 60_000)}\n`,
    );
    await timed(Buffer.from(`${long.join('')}\nbody`));
  });
});

describe('what goes beyond a limit is kept', () => {
  test('2,000 nested multiparts', async () => {
    const nest = Array.from(
      { length: 2_000 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    ).join('');
    const { mail } = await timed(Buffer.from(`${HEADER}${nest}Content-Type: text/plain\n\ndeep`));
    expect(mail.problems).toContainEqual(expect.stringContaining('nested deeper than 50'));
    expect(Buffer.from(mail.raw[0]!.content).toString()).toContain('deep');
  });

  test('thousands of messages within messages', async () => {
    const { mail } = await timed(Buffer.from(`${HEADER}${fill('Content-Type: message/rfc822\n\n')}x`));
    expect(mail.problems).toContainEqual(expect.stringContaining('messages nested deeper than 50'));
    expect(mail.files[0]).toMatchObject({ filename: 'message.eml' });
  });

  test('100 MB of text', async () => {
    const { mail } = await timed(
      Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.alloc(100 * MEGABYTE, 'lorem ipsum\n')]),
    );
    expect(mail.problems).toContainEqual(expect.stringContaining('cut to'));
    expect(mail.raw[0]!.content.length).toBe(100 * MEGABYTE);
  });

  test('100 MB of header', async () => {
    const { mail } = await timed(
      Buffer.concat([Buffer.from(HEADER), Buffer.alloc(100 * MEGABYTE, 'X: folded\n ')]),
    );
    expect(mail.from?.address).toBe('a@x.example');
    expect(mail.problems).toContainEqual(expect.stringContaining('header too large'));
  });

  test('more than 1,000 parts', async () => {
    const parts = fill('--b\nContent-Type: application/pdf\n\nx\n', 100_000);
    const { mail } = await timed(
      Buffer.from(`${HEADER}Content-Type: multipart/mixed; boundary=b\n\n${parts}`),
    );
    expect(mail.files.length).toBeLessThanOrEqual(1_000);
    expect(mail.raw[0]!.reason).toContain('more than 1000 parts');
  });
});

describe('anything may arrive', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...[
        'From: ',
        'Subject: =?utf-8?q?',
        'Content-Type: multipart/mixed; boundary=x',
        '--x',
        '--x--',
        'Content-Transfer-Encoding: base64',
        '',
        'Content-Type: message/delivery-status',
        'Final-Recipient: rfc822;',
        'Date: ',
        'Message-ID: <',
        '> quoted',
        'Am 1.1. schrieb a@b.de:',
        '-- ',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  test('never throws; says why when nothing is usable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const { items, problems } = await parseMail(raw(Buffer.from(lines.join('\r\n'))), context);
        expect(items.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const first = await parseMail(raw(bytes), context);
        expect(await parseMail(raw(bytes), context)).toEqual(first);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test('no text can leave a line break in names, subjects or file names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const word = `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
        const mail = `From: ${word} <a@x.example>\nSubject: ${word}\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(text.toWellFormed())}\n\nx`;
        const { mail: read } = await understandMail(Buffer.from(mail), {}, []);
        const shown = `${read.from?.name}${read.subject}${read.files[0]?.filename}`;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f]/);
        expect(read.files[0]?.filename).not.toMatch(/[\\/]|^\.|^$/);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

test('without any sender there is no item, and the reason is told', async () => {
  expect(await parseMail(raw(Buffer.from('Subject: x\n\nbody')), context)).toEqual({
    items: [],
    problems: expect.arrayContaining(['no sender']),
  });
  const { items } = await parseMail(
    { ...raw(Buffer.from('Subject: x\n\nbody')), meta: { mailFrom: 'max@web.example' } },
    context,
  );
  expect(items[0]).toMatchObject({ kind: 'message', from: { value: 'max@web.example' } });
});
