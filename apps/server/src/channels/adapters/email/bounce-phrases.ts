/** How mail systems word their reports about mail that did not arrive, or not yet. */

const FAILURE_SUBJECTS = [
  'undeliver(?:able|ed)', 'mail delivery (?:failed|failure|system|problem|error|status)', 'failure notice', 'failure delivery',
  'delivery (?:status )?(?:notification|failure|failed|has failed|error|problem|report|unsuccessful)', 'delivery status\\s*$', 'delivery to .{0,80} failed',
  'returned (?:to sender|e?-?mail)', 'mail system error', 'e?-?mail failed', 'failed mail', 'failed to deliver',
  '(?:sorry, )?(?:your )?(?:message|e-?mail|mail) (?:not delivered|undeliverable|delivery (?:has )?failed|could not be (?:delivered|sent)|was not delivered|rejected)',
  '(?:e-?mail|mail) not delivered', 'non[- ]?delivery', 'nondeliverable', '(?:automatically )?rejected mail', 'address not found',
  'processing error', 'cannot send message', 'unable to deliver', 'bounced? (?:mail|message)',
  'unzustellbar', 'nicht zustellbar', '(?:ihre )?(?:nachricht|e-?mail|mail) (?:wurde )?(?:nicht zugestellt|konnte nicht)', 'nicht zugestellt',
  '(?:e-?mail-?)?zustellung (?:fehlgeschlagen|gescheitert|nicht möglich)', 'zustellungs?fehler', 'fehler bei(?:m| der) (?:zustellung|versand)', 'unzustellbarkeit',
  'mail an .{0,80} nicht zustellbar', 'rückläufer',
  'onbestelbaar', 'niet (?:bezorgd|afgeleverd|bestelbaar)', 'kan (?:bericht )?niet (?:worden )?(?:bezorg|aflever)', '(?:bezorging|aflevering|verzending) (?:is )?mislukt', 'uw bericht .{0,40} niet',
  'niedostarcz', 'nie (?:można )?(?:dostarcz|doręcz)', 'nie udało się (?:dostarczyć|doręczyć)', 'nieudane (?:dostarczenie|doręczenie)', 'niedoręcz',
  'zwrot (?:wiadomości|poczty|maila|przesyłki|e-?maila)', 'błąd (?:dostarcz|doręcz|wysył)', 'wiadomość nie została',
  "message d'erreur", 'non remis', 'échec de (?:la )?remise', 'no se puede entregar', 'mancato recapito', 'não entregue',
]; // biome-ignore format: a word list
const FAILURE_SUBJECT = new RegExp(`^\\s*(?:${FAILURE_SUBJECTS.join('|')})`, 'iu');
const FAILURE_IN_SUBJECT = new RegExp(
  `(?<![\\p{L}\\d])(?:${FAILURE_SUBJECTS.join('|')}|user unknown|unknown user|delivery failed)`,
  'iu',
);
const DELAY_SUBJECT =
  /^\s*(?:delayed|warning: (?:message|could not send)|warning - delayed|mail delivery (?:warning|delay)|delivery (?:delayed|status notification \(delay\)|is delayed)|message (?:delayed|delivery delayed)|(?:undelivered mail|mail) (?:delay|warning)|verzögert|(?:zustellung|nachricht) verzögert|vertraagd|(?:bezorging|aflevering) vertraagd|opóźni)/iu;
const DELAY_TEXT =
  /(?:delivery|message|mail).{0,80}(?:has been (?:delayed|postponed|deferred)|is delayed|will (?:continue to )?be (?:attempted|retried))|not yet been delivered|could not be delivered for .{0,40}(?:hours|minutes)|(?:will|continue to) (?:keep )?(?:try|trying|retry)(?:ing)? to (?:send|deliver)|delivery attempts will continue|noch nicht zugestellt|weitere zustellversuche|nog niet (?:bezorgd|afgeleverd)|nie została jeszcze dostarczona|this is a warning (?:message )?only|no action is required on your part|has been postponed/iu;
const FAILURE_TEXT =
  /(?:could|was|has|can|couldn.t|wasn.t|can.t|did|cannot)\s*(?:not|n.t)?\s*(?:be |been |yet )?(?:delivered|deliver|sent)(?!\p{L})|couldn.t be delivered|wasn.t delivered|(?:unable|failed|not able|impossible) to (?:deliver|send)|not delivered to|permanent (?:fatal |delivery )?(?:error|failure)|delivery (?:has )?failed|delivery errors?|failed permanently|had (?:fatal|delivery|permanent) .{0,20}(?:errors|problems)|(?:did not|was unable to) reach the following|returned because|mail (?:has been|was) (?:returned|rejected|automatically rejected)|message (?:has been|was) (?:returned|rejected|automatically rejected|not accepted)|message to .{3,120} was automatically rejected|non-?deliverable|not (?:be )?zugestellt|nicht (?:an .{0,80} )?(?:zugestellt|ausgeliefert|zustellen|zustellbar|erreicht)|niet (?:(?:worden|bij .{0,60}) )?(?:bezorgd|afgeleverd|bezorgen|afleveren)|nie (?:mogła|mógł|może|została|można|udało się) .{0,40}(?:dostarcz|doręcz)|undeliverable|user .{0,80}not listed|failed recipients?|failure reasons?|n.a pas pu (?:être|etre)|не может быть доставлен/iu;

/** Where the copy of our own mail begins; addresses in it mean nothing. */
const COPY_BEGINS =
  /^.{0,10}(?:below this line is a copy|-{2,} ?this is a copy of (?:the|your) message|this is a copy of (?:the|your)|here is a copy of|included is a copy|-{2,} ?the header|the headers? (?:of the original|and top)|the first \d+ (?:lines|bytes|[kc])|message headers? follows?|-{2,} ?message (?:header|body)|-{0,8} ?(?:original|returned|the original|unsent|undelivered) (?:message|mail)(?: (?:is |is following|follows?|below)|s?\s*:|[ -]*$| ?-)|-{3,} ?(?:original|returned|the original|unsent|start of returned) (?:message|mail)|-{3,} ?(?:ursprüngliche|oryginalna|oorspronkelijk)|original message headers?:|originalnachrichtenkopf|ursprüngliche (?:nachrichten)?kopfzeilen|kopfzeilen der (?:ursprünglichen|original)|diagnostic information for administrators|diagnoseinformationen für administratoren|informacje diagnostyczne|diagnostische gegevens|nagłówki oryginalnej|oorspronkelijke berichtkoppen|received: (?:from|by)|return-path:)/imu;
/** A report ends its own header block of our mail with such words; what failed is named after them. */
const RECIPIENTS_BEGIN =
  /(?:did not reach the following|nicht erreicht werden|hat die folgenden empfänger|(?:following|folgende[nr]?|volgende|następując\p{L}+) (?:recipient|address|user|e-?mail|empfänger|adress|ontvanger|geadresseerde|odbiorc)|addresses had|not delivered to the following|failed recipients?|intended recipient|recipients? (?:of your message )?(?:was|were) (?:rejected|affected)|could not be delivered to)[^\n]{0,120}/iu;

/** The subject begins as a failure report's does. */
export function failureSubject(subject: string): boolean {
  return FAILURE_SUBJECT.test(subject);
}

/** The subject speaks of a failure anywhere; enough only from a mail system. */
export function failureInSubject(subject: string): boolean {
  return FAILURE_IN_SUBJECT.test(subject);
}

/** The subject is a delay report's. */
export function delaySubject(subject: string): boolean {
  return DELAY_SUBJECT.test(subject) || /\(delay\)\s*$|still being retried/i.test(subject);
}

/** The text says that delivery failed. */
export function failureText(text: string): boolean {
  return FAILURE_TEXT.test(text.slice(0, 8_000));
}

/** The text says that delivery goes on. */
export function delayText(text: string): boolean {
  return DELAY_TEXT.test(text.slice(0, 8_000));
}

/** The text says so beyond doubt, whatever the subject says. */
export function attemptsContinue(text: string): boolean {
  return /delivery attempts will continue|continue to (?:try|attempt)|(?:will be|still being) retried|warning (?:message )?only|has been (?:delayed|postponed)|weitere zustellversuche|wird weiter(?:hin)? versucht|blijven proberen|kolejne próby/iu.test(
    text.slice(0, 8_000),
  );
}

/** The report's own words, and the copy of our mail where it stands in the same text. */
export function reportAndCopy(text: string): { report: string; copy: string } {
  const head = text.slice(0, 40_000);
  const found = COPY_BEGINS.exec(head);
  if (!found || found.index < 10) return { report: head.slice(0, 20_000), copy: '' };
  // Exchange puts the failing address and code into the section for administrators.
  const administrators = /administrat|diagnosti/iu.test(found[0]);
  const end = found.index + (administrators ? 1_500 : 0);
  return { report: head.slice(0, end), copy: head.slice(end) };
}

/** Offset behind the words that announce the failed recipients; 0 where there are none. */
export function recipientsBegin(report: string): number {
  const found = /they are not accepting[^\n]{0,120}/i.exec(report) ?? RECIPIENTS_BEGIN.exec(report);
  return found ? found.index + (/could not be delivered to/i.test(found[0]) ? 0 : found[0].length) : 0;
}
