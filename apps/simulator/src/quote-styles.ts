/** How mail programs quote what they answer, in each language: the product has to see through all of it. */
import type { Language } from '@throughline/sdk';

export const mailPrograms = ['gmail', 'outlook', 'apple', 'thunderbird'] as const;
export type MailProgram = (typeof mailPrograms)[number];

export interface QuotedMail {
  from: { name: string; address: string };
  to: string;
  subject: string;
  date: Date;
  text: string;
}

export interface Written {
  text: string;
  html: string;
}

/** The answer with the quoted mail below it, as that program writes it. */
export function quote(program: MailProgram, language: Language, answer: string, quoted: QuotedMail): Written {
  return program === 'outlook'
    ? outlook(language, answer, quoted)
    : attributed(program, answer, attributions[program](language, quoted), quoted);
}

/** What the program puts before the subject of an answer. */
export function answerSubject(program: MailProgram, language: Language, subject: string): string {
  if (/^(re|aw|odp|antw)\s*:/i.test(subject)) return subject;
  const prefixes = { en: 'RE', de: 'AW', pl: 'Odp', nl: 'Antw' };
  return `${program === 'outlook' ? prefixes[language] : 'Re'}: ${subject}`;
}

function attributed(program: MailProgram, answer: string, attribution: string, quoted: QuotedMail): Written {
  const lines = quoted.text.trimEnd().split('\n');
  const text = `${answer}\n\n${attribution}\n${program === 'gmail' ? '\n' : ''}${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
  const cited = paragraphs(quoted.text);
  const line = escapeHtml(attribution);
  const below = {
    gmail: `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${line}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${cited}</blockquote></div>`,
    apple: `<div><br><blockquote type="cite"><div>${line}</div><br class="Apple-interchange-newline"><div>${cited}</div></blockquote></div>`,
    thunderbird: `<div class="moz-cite-prefix">${line}<br></div><blockquote type="cite" cite="mid:quoted">${cited}</blockquote>`,
    outlook: '',
  }[program];
  return { text, html: `<html><body><div dir="ltr">${paragraphs(answer)}</div>${below}</body></html>` };
}

function outlook(language: Language, answer: string, quoted: QuotedMail): Written {
  const [from, sent, to, subject] = outlookLabels[language];
  const head = [
    `${from}: ${quoted.from.name} <${quoted.from.address}>`,
    `${sent}: ${longDate(language, quoted.date)}`,
    `${to}: ${quoted.to}`,
    `${subject}: ${quoted.subject}`,
  ];
  const text = `${answer}\n\n${'_'.repeat(32)}\n${head.join('\n')}\n\n${quoted.text.trimEnd()}\n`;
  const rows = head.map((line) =>
    line.replace(
      /^([^:]+:) (.*)$/,
      (_all, label: string, value: string) => `<b>${label}</b> ${escapeHtml(value)}`,
    ),
  );
  const html = `<html><body><div class="elementToProof">${paragraphs(answer)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${rows.join('<br>')}</div><div>${paragraphs(quoted.text)}</div></body></html>`;
  return { text, html };
}

const outlookLabels: Record<Language, [string, string, string, string]> = {
  en: ['From', 'Sent', 'To', 'Subject'],
  de: ['Von', 'Gesendet', 'An', 'Betreff'],
  pl: ['Od', 'Wysłane', 'Do', 'Temat'],
  nl: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
};

const attributions: Record<
  Exclude<MailProgram, 'outlook'>,
  (language: Language, quoted: QuotedMail) => string
> = {
  gmail(language, { from, date }) {
    const at = partsOf(date);
    const who = `${from.name} <${from.address}>`;
    const weekday = shortWeekdays[language][at.weekday];
    const month = shortMonths[language][at.month - 1];
    return {
      en: `On ${weekday}, ${month} ${at.day}, ${at.year} at ${clock12(at)} ${who} wrote:`,
      de: `Am ${weekday}., ${at.day}. ${month} ${at.year} um ${at.time} Uhr schrieb ${who}:`,
      pl: `${weekday}, ${at.day} ${month} ${at.year} o ${at.time} ${who} napisał(a):`,
      nl: `Op ${weekday} ${at.day} ${month} ${at.year} om ${at.time} schreef ${who}:`,
    }[language];
  },
  apple(language, { from, date }) {
    const at = partsOf(date);
    const who = `${from.name} <${from.address}>`;
    const month = shortMonths[language][at.month - 1];
    return {
      en: `On ${at.day} ${month} ${at.year}, at ${at.time}, ${who} wrote:`,
      de: `Am ${two(at.day)}.${two(at.month)}.${at.year} um ${at.time} schrieb ${who}:`,
      pl: `Wiadomość napisana przez ${who} w dniu ${at.day} ${month} ${at.year}, o godz. ${at.time}:`,
      nl: `Op ${at.day} ${month} ${at.year}, om ${at.time} heeft ${who} het volgende geschreven:`,
    }[language];
  },
  thunderbird(language, { from, date }) {
    const at = partsOf(date);
    return {
      en: `On ${two(at.day)}/${two(at.month)}/${at.year} ${at.time}, ${from.name} wrote:`,
      de: `Am ${two(at.day)}.${two(at.month)}.${String(at.year).slice(2)} um ${at.time} schrieb ${from.name}:`,
      pl: `W dniu ${two(at.day)}.${two(at.month)}.${at.year} o ${at.time}, ${from.name} pisze:`,
      nl: `Op ${two(at.day)}-${two(at.month)}-${at.year} om ${at.time} schreef ${from.name}:`,
    }[language];
  },
};

const shortWeekdays: Record<Language, string[]> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  de: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
  pl: ['niedz.', 'pon.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.'],
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
};
const shortMonths: Record<Language, string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  pl: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
};

function longDate(language: Language, date: Date): string {
  const locale = { en: 'en-GB', de: 'de-DE', pl: 'pl-PL', nl: 'nl-NL' }[language];
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(date);
  return `${day} ${partsOf(date).time}`;
}

/** Where the company and most of its customers are. */
const timeZone = 'Europe/Berlin';

interface DateParts {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  /** `15:04` */
  time: string;
}

function partsOf(date: Date): DateParts {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(date);
  const [day = '', time = ''] = text.split(' ');
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return { year, month, day: dayOfMonth, weekday, hour: Number(time.slice(0, 2)), time };
}

const clock12 = ({ hour, time }: DateParts): string =>
  `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;

const two = (value: number): string => String(value).padStart(2, '0');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const paragraphs = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '<div><br></div>' : `<div>${escapeHtml(line)}</div>`))
    .join('');
