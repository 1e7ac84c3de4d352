/** Signs that a person sat at a mail program. */
import { machineAddress, mailSystemAddress } from './machine-addresses.ts';
import { headerValue } from './mime/headers.ts';
import type { Mail } from './read-mail.ts';

const PROGRAMS =
  /thunderbird|apple mail|iphone|ipad|microsoft outlook|k-9|mutt|roundcube|evolution|claws|the bat|lotus|squirrelmail|horde|open-xchange|sogo|zimbra|webmailer|airmail|spark/i;

/** The mail names a program that people write mail with. */
export function personalProgram(mail: Mail): boolean {
  return PROGRAMS.test(
    `${headerValue(mail.fields, 'user-agent') ?? ''} ${headerValue(mail.fields, 'x-mailer') ?? ''}`,
  );
}

/** A mail program people use, or an answer inside a running exchange. */
export function writtenByPerson(mail: Mail): boolean {
  if (personalProgram(mail)) return true;
  const address = mail.from?.address ?? '';
  if (mail.inReplyTo.length === 0 || machineAddress(address)) return false;
  return !mailSystemAddress(address) || /^\s*(?:re|aw|odp|antw)\s*:/i.test(mail.subject ?? '');
}
