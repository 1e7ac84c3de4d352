import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesOfMbox } from './mbox.ts';

const path = join(mkdtempSync(join(tmpdir(), 'mbox-')), 'box');
const POSTMARK = 'From a@x.example Sun Mar  1 10:00:00 2026\n';

async function read(content: string): Promise<string[]> {
  writeFileSync(path, content, 'latin1');
  const messages: string[] = [];
  for await (const message of messagesOfMbox(path)) messages.push(message.toString('latin1'));
  return messages;
}

const line = fc.constantFrom(
  'text',
  '',
  'From here',
  '>From there',
  '>>From',
  'Subject: x',
  POSTMARK.trimEnd(),
  '> quoted',
);
const message = fc
  .array(line, { maxLength: 12 })
  .map((lines) => `From: a@x.example\nSubject: s\n\n${lines.join('\n')}\n`);

test('mboxrd gives back every message byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 5 }), async (messages) => {
      const box = messages.map((each) => `${POSTMARK}${each.replace(/^(>*From )/gm, '>$1')}\n`).join('');
      expect(await read(box)).toEqual(messages);
    }),
    { numRuns: 200, seed: 6 },
  );
});

test('mboxcl2 relies on Content-Length and leaves what it did not quote', async () => {
  const body = `${POSTMARK}not a message\n>From kept\n`;
  const message = `From: a@x.example\nContent-Length: ${body.length}\n\n${body}`;
  expect(await read(`${POSTMARK}${message}\n${POSTMARK}${message}\n`)).toEqual([message, message]);
});

test('a wrong Content-Length swallows no message', async () => {
  const message = 'From: a@x.example\nContent-Length: 999999\n\nshort\n';
  expect(await read(`${POSTMARK}${message}\n${POSTMARK}${message}\n`)).toEqual([message, message]);
});

test('a message larger than what is read at once', async () => {
  const message = `From: a@x.example\n\n${'x'.repeat(70)}\n`.padEnd(9_000_000, 'line of text\n');
  const read2 = await read(`${POSTMARK}${message}\n\n${POSTMARK}From: b@x.example\n\nb\n`);
  expect(read2.map((each) => each.length)).toEqual([message.length + 1, 'From: b@x.example\n\nb'.length]);
});
