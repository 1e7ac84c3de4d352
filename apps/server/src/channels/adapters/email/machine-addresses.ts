/** Addresses behind which no person reads. */

const MACHINE =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|dont[-_.]?reply|never[-_.]?reply|noreply.{0,40}|no[-_.]reply[-+_.].{0,40}|.{1,40}[-_.+]no[-_]?reply|nicht[-_.]?antworten|keine[-_.]?antwort|bitte[-_.]?nicht[-_.]?antworten|nie[-_.]?odpowiadaj|nieodpowiadac|niet[-_.]?beantwoorden|geen[-_.]?antwoord|ne[-_.]?pas[-_.]?repondre|auto[-_.]?(?:mailer|responder|reply|confirm)|notifications?|notify|alerts?|newsletter|nieuwsbrief|mailings?|marketing|bounces?|bounce[-+=].{1,80}|daemon|cron|root|www-data|apache|nobody|jira|nagios|zabbix|monitoring)$/i;
const MAIL_SYSTEM =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|maildaemon|e500_smtp.{0,40}|imss|symantec_antivirus.{0,40}|mail[-_.]?delivery.{0,30}|mdaemon|microsoftexchange[0-9a-f]{8,}|bounce-notification|double-bounce|mail delivery subsystem)$/i;
const MAIL_SYSTEM_NAME =
  /mail deliver[yi]?(?: (?:sub)?system)|mailer-daemon|^(?:system|mail|e-?mail|netmail|mailserver) ?administrator$|^mail (?:router|system|transport)|^delivery (?:notification|report|status)/i;

/** `noreply@`, `newsletter@` and their like. */
export function machineAddress(address: string): boolean {
  return MACHINE.test(localPart(address));
}

/** `mailer-daemon@`, `postmaster@`, Exchange's own senders. */
export function mailSystemAddress(address: string): boolean {
  return MAIL_SYSTEM.test(localPart(address));
}

/** "Mail Delivery Subsystem" and the other names such programs go by. */
export function mailSystemName(name: string): boolean {
  return MAIL_SYSTEM_NAME.test(name.slice(0, 128));
}

function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return (at === -1 ? address : address.slice(0, at)).slice(0, 128);
}
