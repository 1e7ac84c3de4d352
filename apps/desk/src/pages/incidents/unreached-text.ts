import type { MessageKey, Translate } from '../../i18n/index.ts';

const reasons: Record<string, MessageKey> = {
  no_channel: 'incidents.unreached.no_channel',
  variable_missing: 'incidents.unreached.variable_missing',
  address_bounced: 'incidents.unreached.address_bounced',
  address_blocked: 'incidents.unreached.address_blocked',
  do_not_contact: 'incidents.unreached.do_not_contact',
  no_consent: 'incidents.unreached.no_consent',
  consent_withdrawn: 'incidents.unreached.consent_withdrawn',
  quiet_hours: 'incidents.unreached.quiet_hours',
  channel_limit: 'incidents.unreached.channel_limit',
  delivery_failed: 'incidents.unreached.delivery_failed',
};

/** Why an answer reaches nobody; what the desk has no words for is said in the server's. */
export function unreachedText(reason: string, detail: string | null, t: Translate): string {
  const known = reasons[reason];
  if (!known) return detail ?? reason;
  return t(known, { detail: detail ?? '' });
}
