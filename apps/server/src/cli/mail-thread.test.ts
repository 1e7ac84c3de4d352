import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formThreads } from './mail-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-'));
const OWN = ['support@shop.example'];

function mail(id: string, from: string, to: string, day: number, more = '', body = 'text\n'): string {
  return `From: ${from}\nTo: ${to}\nSubject: Order\nMessage-ID: <${id}@x>\nDate: ${day} Mar 2026 10:00:00 +0000\n${more}\n${body}`;
}

const MAILS = [
  mail(
    '1',
    'anna@x.example',
    OWN[0]!,
    1,
    '',
    'From here on\n\n>From there\n>>From everywhere\n\nFrom the start it was broken\n',
  ),
  mail('2', OWN[0]!, 'anna@x.example', 2, 'In-Reply-To: <1@x>\n'),
  mail('3', 'anna@x.example', OWN[0]!, 3, 'In-Reply-To: <2@x>\nReferences: <1@x> <2@x>\n'),
  mail('4', 'bert@y.example', OWN[0]!, 4),
];
const POSTMARK = 'From anna@x.example Sun Mar  1 10:00:00 2026\n';
const quoted = (text: string, pattern: RegExp): string => text.replace(pattern, '>$&');

function mbox(quoting: (text: string) => string, postmark = POSTMARK): string {
  return MAILS.map((each) => `${postmark}${quoting(each)}\n`).join('');
}

const withLength = (text: string): string => {
  const blank = text.indexOf('\n\n') + 2;
  return `${text.slice(0, blank - 1)}Content-Length: ${text.length - blank}\n\n${text.slice(blank)}`;
};

const VARIANTS: [string, string][] = [
  ['mboxrd', mbox((text) => quoted(text, /^>*From /gm).replace(/^>From: /, 'From: '))],
  ['mboxo', mbox((text) => quoted(text, /^From /gm))],
  ['CRLF', mbox((text) => quoted(text, /^From /gm)).replaceAll('\n', '\r\n')],
  ['mboxcl2', mbox(withLength)],
  ['Thunderbird', mbox((text) => text, 'From - Sun Mar 01 10:00:00 2026\nX-Mozilla-Status: 0001\n')],
  [
    'Gmail export',
    mbox((text) => quoted(text, /^From /gm), 'From 1234567890@xxx Sun Mar 01 10:00:00 +0000 2026\n'),
  ],
];

describe.each(VARIANTS)('%s', (name, content) => {
  test('forms the same threads', async () => {
    const path = join(folder, name.replace(/\W/g, ''));
    writeFileSync(path, content);
    const { threads, problems, own } = await formThreads(path, { own: OWN });
    expect(problems).toEqual([]);
    expect(own).toEqual(OWN);
    expect(
      threads.map(({ id, customer, messages }) => [
        id,
        customer,
        messages.map((each) => [each.index, each.rule]),
      ]),
    ).toEqual([
      [
        'c1',
        'anna@x.example',
        [
          [0, 'new'],
          [1, 'in_reply_to'],
          [2, 'own_message_id'],
        ],
      ],
      ['c2', 'bert@y.example', [[3, 'new']]],
    ]);
  });
});

test('a folder in any order of names, read in the order of dates, own addresses guessed', async () => {
  const path = join(folder, 'eml');
  mkdirSync(path);
  for (const [index, content] of MAILS.entries()) writeFileSync(join(path, `${9 - index}.eml`), content);
  writeFileSync(join(path, 'notes.json'), '{}');
  const { threads, own } = await formThreads(path, { own: [] });
  expect(own).toEqual(OWN);
  expect(threads[0]!.messages.map((each) => each.file)).toEqual(['9.eml', '8.eml', '7.eml']);
});

test('a Maildir: cur and new count, tmp does not; a mail to two addresses is one', async () => {
  const path = join(folder, 'Maildir');
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(path, part), { recursive: true });
  writeFileSync(join(path, 'cur', '1.x:2,S'), MAILS[0]!);
  writeFileSync(join(path, 'new', '2.x'), `Delivered-To: sales@shop.example\n${MAILS[0]!}`);
  writeFileSync(join(path, 'tmp', '3.x'), MAILS[3]!);
  const { threads, problems } = await formThreads(path, { own: OWN });
  expect(threads.map((each) => each.messages.length)).toEqual([1]);
  expect(problems).toEqual(['new/2.x: the same message as cur/1.x:2,S']);
});

const ARCHIVE = [
  'From: anna at x.example (Anna)\nSubject: How?\nMessage-ID: <q@x>\nDate: 1 Mar 2026 10:00:00 +0000\n\nHow?\n',
  'From: bert at y.example (Bert)\nSubject: How?\nIn-Reply-To: <q@x>\nReferences: <q@x>\nMessage-ID: <a@y>\nDate: 2 Mar 2026 10:00:00 +0000\n\nSo.\n',
  'From: cora at z.example (Cora)\nSubject: Re: How?\nReferences: <lost@x> <a@y>\nMessage-ID: <b@z>\nDate: 3 Mar 2026 10:00:00 +0000\n\nOr so.\n',
  'From: dora at z.example (Dora)\nSubject: How?\nMessage-ID: <other@z>\nDate: 4 Mar 2026 10:00:00 +0000\n\nHow else?\n',
];

test.each([
  ['without recipients, as web archives publish it', ''],
  [
    'with the list as the one address in all of it',
    'To: list@lists.example\nList-Post: <mailto:list@lists.example>\n',
  ],
])('the archive of a list, %s: who answers whom decides', async (name, more) => {
  const path = join(folder, `archive${name.length}`);
  writeFileSync(
    path,
    ARCHIVE.map((each) => `From anna at x.example  Sun Mar  1 10:00:00 2026\n${more}${each}\n`).join(''),
  );
  const { threads, own } = await formThreads(path, { own: [] });
  expect(own).toEqual([]);
  expect(threads.map((each) => each.messages.map((message) => message.index))).toEqual([[0, 1, 2], [3]]);
  expect(threads[0]!.customer).toBe('anna@x.example');
});
