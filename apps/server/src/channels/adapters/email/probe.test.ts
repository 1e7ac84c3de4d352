import { afterEach, expect, test } from 'vitest';
import { emailSettings } from './__fixtures__/outbound.ts';
import { startSink } from './__fixtures__/smtp-sink.ts';
import { probe } from './probe.ts';
import { createSender } from './send.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const sender = createSender({ connection: 2000, silence: 2000, whole: 5000 });

test('signs in to the mail server of its own', async () => {
  const sink = await startSink({ password: 'right' });
  closers.push(sink.close);
  const settings = (smtpPassword: string) =>
    emailSettings({
      sending: 'smtp',
      smtpHost: '127.0.0.1',
      smtpPort: sink.port,
      smtpSecurity: 'none',
      smtpUser: 'u',
      smtpPassword,
    });
  expect(await probe(settings('right'), sender, undefined)).toMatchObject({
    ok: true,
    message: 'Sending works: the mail server takes our mail.',
  });
  expect(await probe(settings('wrong'), sender, undefined)).toMatchObject({
    ok: false,
    message: expect.stringContaining('refused the sign-in'),
  });
  expect(sink.mails).toEqual([]);
});

test('names each side that does not work', async () => {
  const settings = emailSettings({
    reception: 'imap',
    imapHost: '127.0.0.1',
    imapPort: 1,
    imapSecurity: 'none',
    imapPassword: 'x',
  });
  const { ok, message, results } = await probe(settings, sender, { smtpOutUrl: null });
  expect(ok).toBe(false);
  expect(results).toMatchObject([{ ok: false }, { ok: false }]);
  expect(message).toContain('Receiving does not work: connect ECONNREFUSED');
  expect(message).toContain('Sending does not work: no outgoing mail server');
});

test('says what a forwarding channel can count on', async () => {
  const taken = {
    ok: true,
    message: 'Mail forwarded to this machine for support@shop.example will be taken.',
  };
  expect(await probe(emailSettings(), sender, undefined)).toEqual({ ...taken, results: [taken] });
});
