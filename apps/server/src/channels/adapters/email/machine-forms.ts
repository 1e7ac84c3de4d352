/** Mail whose form alone shows that a program wrote it: complaints, calendar answers, requests to prove oneself. */
import type { Automatic } from '../../contract/index.ts';
import { findPart } from './bounce.ts';
import { headerValue } from './mime/headers.ts';
import type { Mail } from './read-mail.ts';

const CHALLENGE_SUBJECT =
  /^\s*(?:(?:please )?confirm (?:your )?(?:message|e-?mail|mail)\b|message requires confirmation|(?:sender )?verification required|your (?:message|e-?mail) (?:to .{1,80} )?(?:requires|is waiting for|awaits) (?:verification|confirmation|approval|moderator)|bitte bestätigen sie ihre (?:nachricht|e-?mail)|potwierdź wysłanie|bevestig uw (?:bericht|e-?mail))/iu;
const CHALLENGE_HEADERS = [
  'x-boxbe-event-id',
  'x-tmda-confirm',
  'x-delivery-agent-challenge',
  'x-spamarrest-noauth',
];

/** Null when the form says nothing. */
export function machineForm(mail: Mail): Automatic | null {
  if (findPart(mail.root, (part) => part.type.value === 'message/feedback-report'))
    return { kind: 'notification', reason: 'complaint report (RFC 5965)' };
  const calendar = findPart(
    mail.root,
    (part) =>
      part.type.value === 'text/calendar' &&
      /^(?:reply|counter|refresh)$/i.test(part.type.parameters.method ?? ''),
  );
  if (calendar) return { kind: 'notification', reason: 'answer to an invitation' };
  const challenge = CHALLENGE_HEADERS.find((name) => headerValue(mail.fields, name) !== undefined);
  if (challenge) return { kind: 'auto-reply', reason: `header ${challenge}` };
  return CHALLENGE_SUBJECT.test(mail.subject ?? '')
    ? { kind: 'auto-reply', reason: 'asks the sender to prove to be a person' }
    : null;
}
