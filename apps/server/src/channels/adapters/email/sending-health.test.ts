import { afterEach, expect, test } from 'vitest';
import { emailSettings, outboundMail, renderContext } from './__fixtures__/outbound.ts';
import { startSink } from './__fixtures__/smtp-sink.ts';
import { renderMail } from './render.ts';
import { createSender } from './send.ts';
import { createSendingHealth } from './sending-health.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute));
const smtp = (port: number) => ({
  sending: 'smtp',
  smtpHost: '127.0.0.1',
  smtpPort: port,
  smtpSecurity: 'none',
});

test('a channel nobody has tried is unknown; it is asked once for each server it sends by', async () => {
  let minute = 0;
  const verified: string[] = [];
  const health = createSendingHealth(
    async (settings) => {
      verified.push(settings.smtpHost);
      if (settings.smtpHost === 'bad.example') throw new Error('the mail server refused the sign-in: no');
    },
    () => at(minute),
  );
  const channel = (smtpHost: string) => ({ id: 'c1', settings: emailSettings({ ...smtp(25), smtpHost }) });
  expect(health.of('c1')).toMatchObject({ state: 'unknown' });
  await health.check(channel('bad.example'), null);
  minute = 1;
  await health.check({ ...channel('bad.example') }, null);
  expect(verified).toEqual(['bad.example']);
  expect(health.of('c1')).toEqual({
    state: 'fails',
    message: 'the mail server refused the sign-in: no',
    since: at(0).toISOString(),
  });
  await health.check(channel('good.example'), null);
  expect(health.of('c1')).toMatchObject({ state: 'works', since: at(1).toISOString() });
});

test('without any mail server to send by it says so', async () => {
  const { health } = createSender();
  await health.check({ id: 'c1', settings: emailSettings() }, null);
  expect(health.of('c1')).toMatchObject({
    state: 'fails',
    message: expect.stringContaining('no outgoing mail server'),
  });
});

test('is learned from what is sent: a dead server fails, a refused recipient does not', async () => {
  const sink = await startSink({ recipient: () => [550, '5.1.1 unknown user'] });
  closers.push(sink.close);
  const sender = createSender({ connection: 2000, silence: 2000, whole: 5000 });
  closers.push(sender.close);
  const trySending = async (port: number) => {
    const context = renderContext(smtp(port));
    await sender.send(await renderMail(outboundMail(), context), context).catch(() => {});
    return sender.health.of(context.channelId).state;
  };
  expect(await trySending(1)).toBe('fails');
  expect(await trySending(sink.port)).toBe('works');
});
