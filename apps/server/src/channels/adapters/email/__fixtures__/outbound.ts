/** A message of ours and the settings it is rendered under, for tests. */
import type { OutboundMessage, RenderContext } from '../../../contract/index.ts';
import { type EmailSettings, readSettings } from '../settings.ts';

export function outboundMail(change: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    conversationId: '019a0000-0000-7000-8000-00000000000c',
    to: [{ type: 'email', value: 'max@customer.example', name: 'Max Müller' }],
    cc: [],
    bcc: [],
    subject: 'AW: Lieferung fehlt',
    text: 'Guten Tag,\n\nIhre Lieferung ist unterwegs.',
    html: null,
    files: [],
    references: [],
    replyToken: 'tok123',
    authorName: 'Ada Żak',
    companyName: 'Shop',
    createdAt: '2026-11-21T10:00:00.000Z',
    ...change,
  };
}

export function emailSettings(change: Record<string, unknown> = {}): EmailSettings {
  const result = readSettings({ address: 'support@shop.example', ...change });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.settings;
}

export function renderContext(
  settings: Record<string, unknown> = {},
  smtpOutUrl: string | null = null,
): RenderContext<EmailSettings> {
  return {
    channelId: 'channel-1',
    settings: emailSettings(settings),
    publicUrl: 'https://service.shop.example',
    smtpOutUrl,
  };
}

export function outboundFile(filename: string, contentType: string, content: string, contentId?: string) {
  const bytes = Buffer.from(content);
  return {
    filename,
    contentType,
    size: bytes.length,
    read: async () => bytes,
    ...(contentId && { contentId }),
  };
}
