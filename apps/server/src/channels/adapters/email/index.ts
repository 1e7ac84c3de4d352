import type { ChannelAdapter } from '../../contract/index.ts';
import { capabilities } from './capabilities.ts';
import { descriptor } from './descriptor.ts';
import { openDoor } from './door.ts';
import { parseMail } from './parse.ts';
import { probe } from './probe.ts';
import { type RenderedMail, renderMail } from './render.ts';
import { createSender } from './send.ts';
import { settingFields } from './setting-fields.ts';
import { addressesOf, type EmailSettings, readSettings } from './settings.ts';

const sender = createSender();

/** Mail: received by SMTP or fetched by IMAP, sent by SMTP. */
export const emailAdapter: ChannelAdapter<EmailSettings, RenderedMail> = {
  type: 'email',
  descriptor,
  capabilities,
  settingFields,
  readSettings,
  addresses: addressesOf,
  parse: parseMail,
  render: renderMail,
  send: sender.send,
  test: (settings, instance) => probe(settings, sender, instance),
  door: (runtime) =>
    openDoor(runtime, { random: Math.random, sending: sender.health, onClose: sender.close }),
};
