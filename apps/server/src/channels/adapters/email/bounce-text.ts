/** Failure and delay reports that only people can read, as mail systems word them. */
import type { Fate } from './bounce.ts';
import { verdict } from './delivery-status.ts';
import { machineAddress, mailSystemAddress } from './machine-addresses.ts';
import { readAddresses } from './mime/addresses.ts';
import { headerValue, headerValues } from './mime/headers.ts';
import type { Mail } from './read-mail.ts';

const FAILURE_SUBJECT =
  /^\s*(?:undeliver(?:able|ed)|mail delivery (?:failed|failure|system)|failure notice|delivery (?:status )?(?:notification|failure|failed|has failed)|delivery to .{0,80} failed|returned mail|mail system error|message (?:not delivered|undeliverable|could not be delivered)|(?:e-?mail|mail) (?:could not be|not) delivered|non[- ]?delivery|nondeliverable|rejected mail|address not found|unzustellbar|nicht zustellbar|nachricht (?:nicht zugestellt|konnte nicht)|(?:e-?mail-?)?zustellung (?:fehlgeschlagen|gescheitert)|zustellungsfehler|fehler bei der zustellung|unzustellbarkeit|mail an .{0,80} nicht zustellbar|onbestelbaar|niet (?:bezorgd|afgeleverd)|kan (?:bericht )?niet (?:worden )?bezorg|bezorging (?:mislukt|is mislukt)|aflevering mislukt|niedostarcz|nie (?:można )?dostarcz|nie udało się dostarczyć|nieudane dostarczenie|niedoręcz|zwrot (?:wiadomości|poczty|maila|przesyłki|e-?maila)|błąd dostarczenia|message d'erreur|non remis|échec de la remise|no se puede entregar|mancato recapito)/iu;
const DELAY_SUBJECT =
  /^\s*(?:delayed|warning: (?:message|could not send)|warning - delayed|delivery (?:delayed|status notification \(delay\))|message delayed|undelivered mail warning|verzögert|zustellung verzögert|nachricht verzögert|vertraagd|opóźni)/iu;
const DELAY_TEXT =
  /(?:delivery|message).{0,80}(?:has been delayed|is delayed|will (?:continue to )?be (?:attempted|retried))|not yet been delivered|noch nicht zugestellt|weitere zustellversuche|nog niet (?:bezorgd|afgeleverd)|nie została jeszcze dostarczona|this is a warning message only|no action is required on your part/iu;
const FAILURE_TEXT =
  /(?:could|was|has|can|couldn.t|wasn.t|can.t|did)\s*(?:not|n.t)?\s*(?:be |been |yet )?(?:delivered|deliver)|couldn.t be delivered|wasn.t delivered|permanent (?:fatal )?error|delivery (?:has )?failed|failed permanently|not (?:be )?zugestellt|nicht zugestellt|nicht ausgeliefert|nicht zustellen|niet (?:worden )?(?:bezorgd|afgeleverd)|nie (?:mogła|może|została|można|udało się) .{0,40}dostarcz|undeliverable|user .{0,80}not listed/iu;
/** Where the copy of our own mail begins; addresses in it mean nothing. */
const COPY_BEGINS =
  /^.{0,10}(?:below this line is a copy|-{2,} ?this is a copy of (?:the|your) message|-{2,} ?the header|-{3,} ?(?:original|returned|the original|unsent) (?:message|mail)|-{3,} ?(?:ursprüngliche|oryginalna|oorspronkelijk)|original message headers?:|originalnachrichtenkopf|ursprüngliche (?:nachrichten)?kopfzeilen|kopfzeilen der (?:ursprünglichen|original)|diagnostic information for administrators|diagnoseinformationen für administratoren|informacje diagnostyczne|diagnostische gegevens|nagłówki oryginalnej|oorspronkelijke berichtkoppen|received: from|return-path:)/imu;

const ADDRESS = /[^\s<>()[\]"',;:=|]{1,64}@[a-z0-9\u00a1-\uffff.-]{1,200}\.[a-z0-9\u00a1-\uffff-]{2,63}/giu;

/** @returns what became of each address named, or null when the mail is no failure or delay report. */
export function bounceFromText(mail: Mail, nullSender: boolean): Fate[] | null {
  const subject = mail.subject ?? '';
  const system =
    mailSystemAddress(mail.from?.address ?? '') ||
    /mail delivery (?:sub)?system|mailer-daemon/i.test(mail.from?.name ?? '');
  const delay = DELAY_SUBJECT.test(subject);
  const failure = FAILURE_SUBJECT.test(subject);
  const spoken = FAILURE_TEXT.test(mail.text.slice(0, 8_000)) || DELAY_TEXT.test(mail.text.slice(0, 8_000));
  const named = headerValues(mail.fields, 'x-failed-recipients').length > 0;
  const sender = system || nullSender || named || machineAddress(mail.from?.address ?? '');
  if (!sender || !(failure || delay || named || (system && spoken))) return null;
  if (!system && !named && !spoken) return null;
  const told = beforeCopy(mail.text);
  const late = !FAILURE_SUBJECT.test(subject) && (delay || DELAY_TEXT.test(told));
  const found = failedAddresses(mail, told);
  const addresses = found.length > 0 ? found : [''];
  return addresses.map((address) => fate(address, told, addresses.length > 1, late));
}

function fate(address: string, told: string, several: boolean, late: boolean): Fate {
  const about = several ? around(told, address) : told;
  const judged = verdict(null, about);
  return {
    address,
    action: late ? 'delayed' : 'failed',
    status: judged.status,
    hard: !late && judged.hard && address !== '',
    reason: reasonLine(about, address),
  };
}

function beforeCopy(text: string): string {
  const head = text.slice(0, 20_000);
  const diagnostics = COPY_BEGINS.exec(head);
  if (!diagnostics || diagnostics.index < 20) return head;
  // Exchange puts the failing address and code into the section for administrators.
  const administrators = /administrat|diagnosti/iu.test(diagnostics[0]);
  return administrators ? head.slice(0, diagnostics.index + 1_500) : head.slice(0, diagnostics.index);
}

/** Named in a header, at the start of a line, or else the first address that is neither ours nor a system's. */
function failedAddresses(mail: Mail, told: string): string[] {
  const named = headerValues(mail.fields, 'x-failed-recipients').flatMap(readAddresses);
  if (named.length > 0) return unique(named.map((each) => each.address));
  const ours = new Set([...mail.to, ...mail.cc].map((each) => each.address.toLowerCase()));
  const sender = (mail.from?.address ?? '').toLowerCase();
  const foreign = (address: string): boolean =>
    !ours.has(address.toLowerCase()) && address.toLowerCase() !== sender && !mailSystemAddress(address);
  const leading: string[] = [];
  for (const line of told.split('\n').slice(0, 400)) {
    const found =
      /^\s*(?:\* |- |to: |an: |do: |aan: |recipient: |recipient address: |empfänger: )?[<'"(]?([^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{3,200})[>'")]?\s*(?:[:(,]|$|on |am |\S+ ?@)/iu.exec(
        line.slice(0, 400),
      );
    if (found && foreign(found[1]!)) leading.push(found[1]!);
  }
  if (leading.length > 0) return unique(leading);
  const any = (told.match(ADDRESS) ?? []).filter(foreign);
  const originalTo = headerValue(mail.fields, 'x-original-to');
  return unique(any.filter((address) => address !== originalTo)).slice(0, 1);
}

function unique(addresses: string[]): string[] {
  const seen = new Map(addresses.map((address) => [address.toLowerCase(), address.replace(/\.+$/, '')]));
  return [...seen.values()].slice(0, 100);
}

/** The stretch of the report that speaks of one address among several. */
function around(told: string, address: string): string {
  const at = told.toLowerCase().indexOf(address.toLowerCase());
  return at === -1 ? told : told.slice(at, at + 600);
}

function reasonLine(about: string, address: string): string {
  const lines = about.split('\n').map((line) => line.trim());
  const coded = lines.find((line) => /(?<![\d.])[45](?:\d\d[ -]|\.\d{1,3}\.\d)/.test(line));
  const after = lines[lines.findIndex((line) => address !== '' && line.includes(address)) + 1];
  return (coded ?? after ?? lines.find((line) => line !== '') ?? '').slice(0, 500);
}
