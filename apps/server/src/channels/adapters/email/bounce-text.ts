/** Failure and delay reports that only people can read. */
import type { Fate } from './bounce.ts';
import { failedAddresses, namesRecipient, returnedPart } from './bounce-addresses.ts';
import {
  attemptsContinue,
  delaySubject,
  delayText,
  failureInSubject,
  failureSubject,
  failureText,
  reportAndCopy,
} from './bounce-phrases.ts';
import { speaksOfAddress, verdict } from './delivery-status.ts';
import { machineAddress, mailSystemAddress, mailSystemName } from './machine-addresses.ts';
import { headerValue } from './mime/headers.ts';
import type { Mail } from './read-mail.ts';
import { personalProgram } from './written-by-person.ts';

/** @returns what became of each address named, or null when the mail is no failure or delay report. */
export function bounceFromText(mail: Mail, nullSender: boolean): Fate[] | null {
  const { report, copy } = reportAndCopy(mail.text);
  const evidence = evidenceIn(mail, report, copy, nullSender);
  if (!evidence.certain && !evidence.likely) return null;
  const subject = mail.subject ?? '';
  const late =
    delaySubject(subject) || attemptsContinue(report) || (delayText(report) && !failureSubject(subject));
  const found = failedAddresses(mail, report, copy);
  // Without a mail system behind it, words alone are a person's complaint.
  if (!evidence.certain && found.length === 0) return null;
  const addresses = found.length > 0 ? found : [''];
  return addresses.map((address) => fate(address, report, addresses.length > 1, late));
}

/** A mail system that speaks of a failure is certain; a stranger needs subject, words and an address. */
function evidenceIn(
  mail: Mail,
  report: string,
  copy: string,
  nullSender: boolean,
): { certain: boolean; likely: boolean } {
  const subject = mail.subject ?? '';
  const from = mail.from ?? { name: '', address: '' };
  const system = mailSystemAddress(from.address) || mailSystemName(from.name);
  if (headerValue(mail.fields, 'x-failed-recipients') !== undefined) return { certain: true, likely: true };
  const spoken = failureText(report) || delayText(report) || speaksOfAddress(report);
  const late = delaySubject(subject);
  if (system) {
    const answers = /^\s*(?:re|aw|odp|antw|fwd?|wg|tr)\s*:/i.test(subject) && personalProgram(mail);
    // In a language we do not read, the shape tells: an address, and our mail given back.
    const shaped = returnedPart(mail.root) !== null && namesRecipient(mail, report);
    return { certain: !answers && (spoken || failureSubject(subject) || shaped), likely: false };
  }
  if (nullSender) return { certain: (failureInSubject(subject) || late) && spoken, likely: false };
  const machine = machineAddress(from.address);
  const headed =
    failureSubject(subject) ||
    late ||
    (machine && failureInSubject(subject)) ||
    /\(delivery failed\)\s*$/i.test(subject);
  return {
    certain: false,
    likely: headed && spoken && !personalProgram(mail) && technical(mail, report, copy),
  };
}

/** Shops and people speak of parcels that were not delivered; mail systems show addresses and what they give back. */
function technical(mail: Mail, report: string, copy: string): boolean {
  if (returnedPart(mail.root) !== null || copy !== '') return true;
  const parcel =
    /parcel|package|order|paket|päckchen|sendung|bestell|przesyłk|paczk|zamówi|pakket|pakje|zending/iu;
  return namesRecipient(mail, report) && !parcel.test(mail.subject ?? '');
}

function fate(address: string, report: string, several: boolean, late: boolean): Fate {
  const about = several ? around(report, address) : report;
  const judged = verdict(null, about);
  return {
    address,
    action: late ? 'delayed' : 'failed',
    status: judged.status,
    hard: !late && judged.hard && address !== '',
    reason: reasonLine(about, address),
  };
}

/** The stretch of the report that speaks of one address among several. */
function around(report: string, address: string): string {
  const at = report.toLowerCase().lastIndexOf(address.toLowerCase());
  const first = report.toLowerCase().indexOf(address.toLowerCase());
  if (at === -1) return report;
  return first === at
    ? report.slice(at, at + 600)
    : `${report.slice(first, first + 600)}\n${report.slice(at, at + 600)}`;
}

function reasonLine(about: string, address: string): string {
  const lines = about.split('\n').map((line) => line.trim());
  const coded = lines.find((line) => /(?<![\d.])[45](?:\d\d[ -]|\.\d{1,3}\.\d)/.test(line));
  const own = lines.findIndex((line) => address !== '' && line.includes(address));
  const after = lines.slice(own + 1).find((line) => /\p{L}/u.test(line));
  return (coded ?? after ?? lines.find((line) => line !== '') ?? '').slice(0, 500);
}
