import type { MessageKey, Translate } from '../../i18n/index.ts';

const reasons: Record<string, MessageKey> = {
  no_channel: 'incidents.unreached.no_channel',
  variable_missing: 'incidents.unreached.variable_missing',
  address_bounced: 'incidents.unreached.address_bounced',
  address_blocked: 'incidents.unreached.address_blocked',
  channel_limit: 'incidents.unreached.channel_limit',
  delivery_failed: 'incidents.unreached.delivery_failed',
};

/** Why an answer reaches nobody; what the desk has no words for is said in the server's. */
export function unreachedText(reason: string, detail: string | null, t: Translate): string {
  const known = reasons[reason];
  if (!known) return detail ?? reason;
  return t(known, { detail: detail ?? '' });
}
