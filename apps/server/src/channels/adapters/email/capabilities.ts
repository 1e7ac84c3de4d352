/** What mail can carry. */
import type { Capabilities } from '../../contract/index.ts';

export const capabilities: Capabilities = {
  live: false,
  outbound: true,
  writesFirst: true,
  reaches: 'email',
  html: true,
  subject: true,
  cc: true,
  maxTextLength: null,
  // Together, before encoding: 18 MB become 25 MB in base64, which is what most servers take.
  files: { maxCount: 50, maxBytes: 18 * 1024 * 1024 },
  deliveryStates: ['queued', 'sending', 'sent', 'delivered', 'read', 'failed'],
};
