/** A mailbox that exists already, on a real IMAP server: everything in it arrives, once, and nothing is changed there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { type ImapServer, imapMissing, startImapServer } from '../harness/dovecot.ts';
import { openStage, type Stage } from '../harness/stage.ts';

const missing = imapMissing();
if (missing) console.error(`LEFT OUT: the mailbox on a real IMAP server, because ${missing}`);

describe.skipIf(missing !== null)('a mailbox by IMAP', () => {
  let stage: Stage;
  let imap: ImapServer;
  let page: Page;
  let channelId = '';

  beforeAll(async () => {
    [stage, imap] = await Promise.all([openStage(), startImapServer()]);
    const { api } = stage.company;
    const type =
      (await api.channels()).items.find(({ id }) => id === stage.company.mailChannelId)?.type ?? '';
    imap.deliver(mail('Old Customer', 'old@post.example', 'From before', 'I wrote last week.'));
    const channel = await api.createChannel({
      type,
      name: 'Mailbox',
      teamId: null,
      settings: {
        address: 'joe@moebelhaus-linden.example',
        reception: 'imap',
        imapHost: '127.0.0.1',
        imapPort: imap.port,
        imapSecurity: 'none',
        imapUser: imap.user,
        imapPassword: imap.password,
        imapStart: 'days',
        imapDays: 7,
        sending: 'smtp',
        smtpHost: '127.0.0.1',
        smtpPort: stage.mail.port,
        smtpSecurity: 'none',
      },
    });
    channelId = channel.id;
    page = await stage.seat('Emily');
    await showAllOpen(page);
  });
  afterAll(async () => {
    await stage?.dispose();
    await imap?.dispose();
  });

  test('the channel says that it works', async () => {
    expect(await stage.company.api.testChannel(channelId)).toMatchObject({ ok: true });
  });

  test('mail of the last days is there, and a new one arrives by itself', async () => {
    await openConversation(page, 'Old Customer', 'I wrote last week.');
    imap.deliver(mail('New Customer', 'new@post.example', 'Hello', 'I write now.'));
    await openConversation(page, 'New Customer', 'I write now.');
  });

  test('mail somebody read elsewhere arrives as well', async () => {
    imap.deliver(mail('Read Elsewhere', 'read@post.example', 'Seen', 'Seen on a phone.'), { seen: true });
    await openConversation(page, 'Read Elsewhere', 'Seen on a phone.');
  });

  test('a malformed mail is kept, and the next one comes through', async () => {
    imap.deliver('Content-Type: multipart/mixed; boundary="never"\r\nFrom: =?broken?=\r\n\x00\xff\r\n');
    imap.deliver(mail('After Broken', 'after@post.example', 'Still here', 'The line moves on.'));
    await openConversation(page, 'After Broken', 'The line moves on.');
  });

  test('mail that came while the server was down arrives when it is up', async () => {
    await stage.server.stop();
    for (const text of ['During one.', 'During two.', 'During three.'])
      imap.deliver(mail('Night Owl', 'owl@post.example', text, text));
    await stage.server.start();
    for (const text of ['During one.', 'During two.', 'During three.'])
      await expect.poll(() => bodies(stage), { timeout: 60_000 }).toContain(text);
  });

  test('a mailbox that was renumbered brings nothing twice', async () => {
    const before = await bodies(stage);
    await imap.renumber();
    imap.deliver(mail('After Renumbering', 'later@post.example', 'Later', 'Counted anew.'));
    await expect.poll(() => bodies(stage), { timeout: 60_000 }).toContain('Counted anew.');
    expect((await bodies(stage)).toSorted()).toEqual([...before, 'Counted anew.'].toSorted());
  });

  test('nothing was deleted from the mailbox', () => {
    expect(imap.mails()).toHaveLength(9);
  });

  test('an answer threads there too', async () => {
    await page.reload();
    await openConversation(page, 'New Customer', 'I write now.');
    stage.mail.open({ address: 'new@post.example', name: 'New Customer' });
    await page.getByRole('textbox', { name: 'Your answer' }).fill('And we answer.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const sent = await stage.mail.waitFor('new@post.example');
    expect(sent.from.address).toBe('joe@moebelhaus-linden.example');
    imap.deliver(
      mail(
        'New Customer',
        'new@post.example',
        'Re: Hello',
        'Thank you.',
        `In-Reply-To: ${sent.messageId}\r\n`,
      ),
    );
    await entryOf(page, 'Thank you.').waitFor();
  });
});

let count = 0;

function mail(name: string, address: string, subject: string, text: string, more = ''): string {
  count += 1;
  const date = new Date(Date.now() - 60_000).toUTCString().replace('GMT', '+0000');
  return `From: ${name} <${address}>\r\nTo: joe@moebelhaus-linden.example\r\nSubject: ${subject}\r\nDate: ${date}\r\nMessage-ID: <${count}@post.example>\r\n${more}\r\n${text}\r\n`;
}

/** The first words of every open conversation's messages. */
async function bodies(stage: Stage): Promise<string[]> {
  const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest', limit: 100 });
  const details = await Promise.all(items.map((row) => stage.company.api.conversation(row.id)));
  return details.flatMap(({ timeline }) =>
    timeline.filter((item) => item.direction === 'in').map((item) => item.text.trim()),
  );
}
