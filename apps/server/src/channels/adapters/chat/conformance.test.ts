import { conformance } from '../../contract/conformance.ts';
import type { OutboundMessage, RawInbound } from '../../contract/index.ts';
import { chatAdapter } from './index.ts';
import type { StoredVisitorMessage } from './parse.ts';

const stored = (content: StoredVisitorMessage & Record<string, unknown>): RawInbound => ({
  body: new TextEncoder().encode(JSON.stringify(content)),
  contentType: 'application/json',
  meta: {},
  receivedAt: '2026-11-21T10:00:00.000Z',
});

const message: OutboundMessage = {
  id: '019a9d1e-2222-7000-8000-000000000001',
  conversationId: '019a9d1e-3333-7000-8000-000000000001',
  to: [{ type: 'device', value: 'visitor-1' }],
  cc: [],
  bcc: [],
  subject: null,
  text: 'Zwracam dziś 218,00 € na Pani konto.',
  html: null,
  files: [
    { filename: 'zwrot.pdf', contentType: 'application/pdf', size: 4, read: async () => new Uint8Array(4) },
  ],
  references: [],
  replyToken: 'token',
  authorName: 'Marta Bauer',
  companyName: 'Möbelhaus Linden',
  createdAt: '2026-11-21T10:00:00.000Z',
};

conformance(chatAdapter, {
  settings: {
    greetingPl: 'Dzień dobry!',
    accent: '#3B5BDB',
    allowedOrigins: ['https://*.shop.example'],
    identitySecret: 'a secret of the shop',
  },
  badSettings: [
    { input: { accent: 'blue' }, field: 'accent' },
    { input: { allowedOrigins: ['shop.example'] }, field: 'allowedOrigins' },
    { input: { identitySecret: 'short' }, field: 'identitySecret' },
  ],
  inbound: [
    stored({ kind: 'send', visitorId: 'visitor-1', clientId: 'a', text: 'Gdzie jest moja paczka?' }),
    stored({
      kind: 'send',
      visitorId: 'visitor-1',
      clientId: 'b',
      text: '',
      fileIds: ['file-1'],
      email: 'k@poczta.example',
    }),
  ],
  unsupported: {
    raw: stored({ kind: 'sticker', visitorId: 'visitor-1', clientId: 'c', sticker: 'oak' }),
    content: new TextEncoder().encode('"sticker":"oak"'),
  },
  reports: [],
  outbound: {
    message,
    read: async ({ text, files }) => ({ text, subject: null, files }),
  },
});
