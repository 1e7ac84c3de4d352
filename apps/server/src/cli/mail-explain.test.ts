import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Explanation, explainMail } from './mail-explain.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const NOW = new Date('2026-03-15T12:00:00Z');

interface Given {
  id: string;
  from: string;
  to?: string;
  more?: string;
  body?: string;
}

function file({ id, from, to = 'support@shop.example', more = '', body = 'text' }: Given): string {
  const path = join(folder, `${id}.eml`);
  writeFileSync(
    path,
    `From: ${from}\nTo: ${to}\nSubject: Order\nMessage-ID: <${id}@x>\nDate: Thu, 12 Mar 2026 10:00:00 +0100\n${more}\n${body}\n`,
  );
  return path;
}

async function explained(files: string[], own: string[] = ['support@shop.example']): Promise<Explanation[]> {
  const lines: string[] = [];
  await explainMail(files, { own, now: NOW }, (line) => lines.push(line));
  expect(lines.every((line) => line.endsWith('\n') && !line.slice(0, -1).includes('\n'))).toBe(true);
  return lines.map((line) => JSON.parse(line));
}

test('one object a mail, with exactly the documented keys, ids without brackets', async () => {
  const path = file({
    id: 'a1',
    from: '"Doe, Jane" <jane@x.example>',
    more: 'In-Reply-To: <p2@x>\nReferences: <p1@x> <p2@x>\nContent-Type: multipart/mixed; boundary=b\n',
    body: '--b\n\nhello\n--b\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b--',
  });
  expect(await explained([path])).toEqual([
    {
      file: path,
      from: { name: 'Doe, Jane', address: 'jane@x.example' },
      to: [{ name: '', address: 'support@shop.example' }],
      cc: [],
      subject: 'Order',
      messageId: 'a1@x',
      inReplyTo: 'p2@x',
      references: ['p1@x', 'p2@x'],
      date: '2026-03-12T09:00:00Z',
      text: 'hello',
      visibleReply: 'hello',
      automatic: { is: false, kind: null, reason: null },
      bounce: null,
      attachments: [
        {
          filename: 'a.txt',
          contentType: 'text/plain',
          size: 5,
          sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
          disposition: 'attachment',
        },
      ],
      thread: { conversation: 'c1', rule: 'new' },
      problems: [],
    },
  ]);
});

test('order is kept, and a file that cannot be read does not end the run', async () => {
  const good = file({ id: 'b1', from: 'a@x.example' });
  const lines = await explained([good, join(folder, 'missing.eml'), folder, good]);
  expect(lines.map((line) => line.thread.conversation)).toEqual(['c1', null, null, 'c1']);
  expect(lines[1]!.problems[0]).toContain('cannot read the file');
  expect(lines[3]!.problems).toContain(`the same message as ${good}`);
  expect(Object.keys(lines[1]!)).toEqual(Object.keys(lines[0]!));
});

test('own mail is outbound, and answers find it; same subjects of others do not', async () => {
  const files = [
    file({ id: 'c1', from: 'anna@x.example' }),
    file({
      id: 'c2',
      from: 'support@shop.example',
      to: 'anna@x.example',
      more: 'In-Reply-To: <c1@x>\nX-Throughline-Loop: support@shop.example\n',
    }),
    file({ id: 'c3', from: 'anna@x.example', more: 'In-Reply-To: <c2@x>\n' }),
    file({ id: 'c4', from: 'bert@y.example' }),
    file({ id: 'c5', from: 'bert@y.example', more: 'In-Reply-To: <c2@x>\n' }),
  ];
  const lines = await explained(files);
  expect(lines.map((line) => line.thread)).toEqual([
    { conversation: 'c1', rule: 'new' },
    { conversation: 'c1', rule: 'in_reply_to' },
    { conversation: 'c1', rule: 'own_message_id' },
    { conversation: 'c2', rule: 'new' },
    { conversation: 'c3', rule: 'new' },
  ]);
  expect(lines[1]!.automatic.is).toBe(false);
  expect((await explained(files, [])).map((line) => line.thread)).toEqual(lines.map((line) => line.thread));
});

test('a wrong clock is a problem', async () => {
  const path = join(folder, 'future.eml');
  writeFileSync(path, 'From: a@x.example\nMessage-ID: <f@x>\nDate: Thu, 12 Mar 2037 10:00:00 +0100\n\nx\n');
  expect((await explained([path]))[0]!.problems).toEqual(['Date lies in the future']);
});
