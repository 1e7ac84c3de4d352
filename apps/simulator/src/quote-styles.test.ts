import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '@throughline/sdk';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inventCustomer } from './cast/customer.ts';
import { composeMail } from './compose-mail.ts';
import { answerSubject, mailPrograms, quote } from './quote-styles.ts';

// Starts a process, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const languages: Language[] = ['de', 'en', 'nl', 'pl'];
const today = new Date('2026-11-24T09:00:00Z');
const cases = mailPrograms.flatMap((program) =>
  languages.map((language, index) => {
    const { says, name, address } = inventCustomer(7, index, today, { language });
    return { program, language, says, name, address };
  }),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quotes-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the server sees exactly what the customer wrote above the quote of every program and language', async () => {
  const files: string[] = [];
  for (const { program, language, says, name, address } of cases) {
    const { raw } = await composeMail({
      from: { name, address },
      to: 'service@moebelhaus-linden.example',
      subject: answerSubject(program, language, says.subject),
      body: quote(program, language, `${says.followUp}\n\n${name}`, {
        from: { name: 'Möbelhaus Linden', address: 'service@moebelhaus-linden.example' },
        to: address,
        subject: says.subject,
        date: new Date('2026-11-24T08:30:00Z'),
        text: `${says.answer}\n\n-- \nMöbelhaus Linden · Lindenstraße 14 · 50674 Köln`,
      }),
      inReplyTo: '<m.1@moebelhaus-linden.example>',
      references: ['<m.1@moebelhaus-linden.example>'],
      program,
      date: today,
      nonce: `${program} ${language}`,
    });
    const file = path.join(folder, `${files.length}.eml`);
    await writeFile(file, raw);
    files.push(file);
  }
  const cli = path.resolve(import.meta.dirname, '../../server/src/cli/main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'mail', 'explain', ...files]);
  const explained = stdout
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { visibleReply: string; inReplyTo: string[]; automatic: { is: boolean } },
    );
  expect(explained).toHaveLength(16);
  explained.forEach((mail, index) => {
    const { program, language, says, name } = cases[index] as (typeof cases)[number];
    const about = `${program} in ${language}`;
    expect(mail.visibleReply.trim(), about).toBe(`${says.followUp}\n\n${name}`);
    expect(mail.automatic.is, about).toBe(false);
    expect(JSON.stringify(mail.inReplyTo), about).toContain('m.1@moebelhaus-linden.example');
  });
});
