import { readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { type Understood, understandMail } from './parse.ts';

interface Expected {
  visible?: string;
  subject?: string;
  fromName?: string;
  automatic?: string | null;
  bounce?: { address: string; hard: boolean; status: string | null } | null;
  about?: string;
  text?: string;
  date?: string | null;
  references?: string[];
  answers?: string[];
  tokens?: string[];
  to?: string[];
  attachments?: [string, string, string][];
}

const folder = new URL('./__fixtures__/', import.meta.url);
const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
const bytesOf = (name: string): Buffer => readFileSync(new URL(`mails/${name}.eml`, folder));
const withCrlf = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');

function seen({ mail, visible, automatic, bounce, receipt, thread }: Understood): Required<Expected> {
  const fate =
    bounce?.fates.find((each) => each.action === 'failed') ??
    bounce?.fates.find((each) => each.action === 'delayed');
  return {
    visible,
    subject: mail.subject ?? '',
    fromName: mail.from?.name ?? '',
    automatic: automatic?.kind ?? null,
    bounce: fate ? { address: fate.address, hard: fate.hard, status: fate.status } : null,
    about: bounce?.about ?? receipt?.about ?? '',
    text: mail.text,
    date: mail.date,
    references: mail.references,
    answers: thread.answers,
    tokens: thread.replyTokens,
    to: mail.to.map((each) => `${each.name}|${each.address}`),
    attachments: mail.files.map((file) => [file.filename, file.contentType, file.disposition]),
  };
}

test('every fixture has an expectation and the other way round', () => {
  const files = readdirSync(new URL('mails/', folder)).map((file) => file.replace(/\.eml$/, ''));
  expect(files.sort()).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(expected))('%s', (name, wanted) => {
  test.each([
    ['LF', bytesOf(name)],
    ['CRLF', withCrlf(bytesOf(name))],
  ])('%s', async (_, bytes) => {
    expect(seen(await understandMail(bytes, {}, ['support@shop.example']))).toMatchObject({
      automatic: null,
      bounce: null,
      ...wanted,
    });
  });
});

test('an independent reader agrees on ordinary mails', async () => {
  let compared = 0;
  for (const name of Object.keys(expected)) {
    const bytes = withCrlf(bytesOf(name));
    const { mail } = await understandMail(bytes, {}, []);
    if (
      mail.problems.length > 0 ||
      mail.fromHtml ||
      mail.root.children.length > 0 ||
      /^(flowed|thunderbird-bottom|header|addresses)/.test(name)
    )
      continue;
    const other = await PostalMime.parse(bytes);
    expect([mail.subject, mail.from?.address, mail.text], name).toEqual([
      other.subject,
      other.from?.address,
      other.text?.replaceAll('\r\n', '\n').trimEnd(),
    ]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(50);
});
