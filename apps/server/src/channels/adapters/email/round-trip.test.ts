/** A message of ours goes out over real SMTP, its answer comes back over real SMTP, and leads to its conversation. */
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import { afterEach, expect, test } from 'vitest';
import type { InboundMessage } from '../../contract/index.ts';
import { outboundFile, outboundMail, renderContext } from './__fixtures__/outbound.ts';
import { channel, fakeRuntime } from './__fixtures__/runtime.ts';
import { startSink } from './__fixtures__/smtp-sink.ts';
import { openDoor } from './door.ts';
import { emailAdapter } from './index.ts';
import { createSender } from './send.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const TOKEN = 'abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnop';

async function parties() {
  const customer = await startSink();
  const host = fakeRuntime([channel('c1', { address: 'support@shop.example' })]);
  const door = await openDoor(host.runtime, {
    random: () => 0,
    limits: { closeMs: 20 },
    sending: createSender().health,
    onClose: () => {},
  });
  closers.push(customer.close, () => door.close());
  const port = Number(/port (\d+)/.exec(door.health()[0]!.receiving!.message)![1]);
  const context = renderContext({}, customer.url);
  const send = async () =>
    emailAdapter.send!(await emailAdapter.render(outboundMail({ replyToken: TOKEN }), context), context);
  return {
    sent: await send(),
    seen: await PostalMime.parse(customer.mails[0]!.raw),
    raw: customer.mails[0]!.raw,
    toUs: nodemailer.createTransport({ host: '127.0.0.1', port }),
    async arrived() {
      const { raw, channelId } = host.accepted.at(-1)!;
      const parsed = await emailAdapter.parse(raw, {
        channelId,
        settings: context.settings,
        now: new Date(),
      });
      return parsed.items[0] as InboundMessage;
    },
  };
}

test('an answer that keeps its headers refers to our message and proves its conversation', async () => {
  const { sent, seen, toUs, arrived } = await parties();
  await toUs.sendMail({
    from: 'max@customer.example',
    to: seen.replyTo![0]!.address!,
    subject: `AW: ${seen.subject}`,
    inReplyTo: seen.messageId!,
    references: seen.messageId!,
    text: 'Danke!\n\nAm 21.11.2026 um 11:00 schrieb Ada Żak:\n> Ihre Lieferung ist unterwegs.',
  });
  const answer = await arrived();
  expect(answer.visibleText).toBe('Danke!');
  expect(answer.thread.answers).toEqual([sent.providerId]);
  expect(answer.thread.replyTokens).toEqual([TOKEN]);
});

test('an answer without any header still proves it by its address', async () => {
  const { seen, toUs, arrived } = await parties();
  const address = seen.replyTo![0]!.address!.toUpperCase();
  await toUs.sendMail({
    envelope: { from: 'max@customer.example', to: address },
    raw: 'From: max@customer.example\r\nTo: undisclosed-recipients:;\r\n\r\nDanke!\r\n',
  });
  expect((await arrived()).thread.replyTokens).toEqual([TOKEN]);
});

test('our own mail coming back is known as a loop', async () => {
  const { raw, toUs, arrived } = await parties();
  await toUs.sendMail({ envelope: { from: 'max@customer.example', to: 'support@shop.example' }, raw });
  expect((await arrived()).automatic).toMatchObject({ kind: 'loop' });
});

test('a picture that stands in our words arrives in them, and beside the plain ones in its place', async () => {
  const picture = '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a@inline';
  const context = renderContext({});
  const { raw } = (await emailAdapter.render(
    outboundMail({
      text: 'Turn it like this:\n\n[picture: leg.png]\n\nThen screw.',
      html: `<p>Turn it like this:</p><p><img src="cid:${picture}" alt="leg.png"></p><p>Then screw.</p>`,
      files: [
        outboundFile('leg.png', 'image/png', 'PNG', picture),
        outboundFile('manual.pdf', 'application/pdf', '%PDF-1.7'),
      ],
    }),
    context,
  )) as { raw: Buffer };
  expect(raw.toString()).toMatch(/^Content-Type: multipart\/related;/m);
  const { items } = await emailAdapter.parse(
    { body: raw, contentType: 'message/rfc822', meta: {}, receivedAt: '2026-11-24T12:00:00Z' },
    { channelId: 'c1', settings: context.settings, now: new Date('2026-11-24T12:00:00Z') },
  );
  const { parts, visibleText } = items[0] as InboundMessage;
  expect(visibleText).toContain('[picture: leg.png]');
  expect(parts).toContainEqual({ type: 'html', html: expect.stringContaining(`src="cid:${picture}"`) });
  expect(parts.filter((part) => part.type === 'file')).toMatchObject([
    { filename: 'leg.png', disposition: 'inline', contentId: picture },
    { filename: 'manual.pdf', disposition: 'attachment' },
  ]);
});
