import { describe, expect, test } from 'vitest';
import { understandMail } from './parse.ts';

async function kindOf(header: string, text: string): Promise<string | null> {
  const mail = `From: Anna Muster <anna@x.example>\nTo: support@shop.example\nMessage-ID: <a@x.example>\nContent-Type: text/plain; charset=utf-8\n${header}\n\n${text}\n`;
  return (await understandMail(Buffer.from(mail), {}, ['support@shop.example'])).automatic?.kind ?? null;
}

const AWAY_EN = 'I am away until Monday. In urgent cases write to my colleague.';
const AWAY_DE =
  'Guten Tag,\n\nich bin bis einschließlich 14.8. nicht im Büro. Ihre Nachricht wird nicht weitergeleitet.';
const AWAY_PL =
  'Dzień dobry,\n\nprzebywam na urlopie do 14 sierpnia. W pilnych sprawach proszę o kontakt z biurem.';
const AWAY_NL = 'Beste,\n\nIk ben tot en met 14 augustus met vakantie. Uw bericht wordt niet doorgestuurd.';

describe('absence notes without a header that says so', () => {
  test.each([
    ['Out of Office: Your order', AWAY_EN],
    ['Out of Office AutoReply: Your order', AWAY_EN],
    ['Automatic reply: Your order', AWAY_EN],
    ['AUTO: Anna Muster is out of the office (returning 03/12/2026)', AWAY_EN],
    ['Anna Muster is out of the office', AWAY_EN],
    ["I'm out of the office until 14 August", AWAY_EN],
    ['Out of office until 14 August', AWAY_EN],
    ['Automatische Antwort: Ihre Bestellung', AWAY_DE],
    ['Abwesenheitsnotiz: Ihre Bestellung', AWAY_DE],
    ['Abwesenheitsnotiz', AWAY_DE],
    ['Abwesend: Ihre Bestellung', AWAY_DE],
    ['Anna Muster ist außer Haus.', AWAY_DE],
    ['Urlaub vom 3.8. bis 14.8.', AWAY_DE],
    ['Ich bin im Urlaub', AWAY_DE],
    ['Odpowiedź automatyczna: Zamówienie', AWAY_PL],
    ['Automatyczna odpowiedź: Zamówienie', AWAY_PL],
    ['Autoodpowiedź: Zamówienie', AWAY_PL],
    ['Nieobecność do 14.08', AWAY_PL],
    ['Jestem na urlopie', AWAY_PL],
    ['Poza biurem: Zamówienie', AWAY_PL],
    ['Automatisch antwoord: Uw bestelling', AWAY_NL],
    ['Afwezigheidsbericht: Uw bestelling', AWAY_NL],
    ['Afwezig t/m 14 augustus', AWAY_NL],
    ['Ik ben met vakantie', AWAY_NL],
    ['Niet aanwezig: Uw bestelling', AWAY_NL],
  ])('%s', async (subject, text) => {
    expect(await kindOf(`Subject: ${subject}`, text)).toBe('out-of-office');
  });
});

describe('absence notes by their headers, whatever the subject', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-replied (vacation)',
    'X-Autoreply: yes',
    'X-Autorespond: re',
    'Precedence: auto_reply',
    'X-Precedence: auto_reply',
    'Return-Path: <>',
    'X-Mailer: Vacation 1.2',
  ])('%s', async (header) => {
    expect(await kindOf(`${header}\nSubject: Re: Bestellung`, AWAY_DE)).toBe('out-of-office');
  });
});

describe('other machines', () => {
  const report = (type: string): string =>
    `Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b`.replace(
      'Subject: x',
      `Subject: ${type}`,
    );
  test.each([
    ['acknowledgement', 'Subject: Automatische Eingangsbestätigung: Frage', 'Wir haben Ihre Nachricht erhalten.', 'auto-reply'],
    ['challenge', 'Subject: Please confirm your message', 'Click here so that your mail is delivered.', 'auto-reply'],
    ['newsletter', 'Subject: Deals\nList-Id: <deals.x.example>\nList-Unsubscribe: <https://x.example/u>', 'Buy.', 'list'],
    ['suppressing answers', 'Subject: Invoice 7\nX-Auto-Response-Suppress: All', 'Your invoice.', 'notification'],
  ])('%s', async (_, header, text, kind) => {
    expect(await kindOf(header, text)).toBe(kind);
  }); // biome-ignore format: short rows

  test.each([
    ['Content-Type: message/feedback-report\n\nFeedback-Type: abuse', 'complaint'],
    ['Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nEND:VCALENDAR', 'Accepted: Visit'],
  ])('%s', async (part, subject) => {
    const mail = `From: anna@x.example\n${report(subject)}\n\n--b\n\nHello\n--b\n${part}\n--b--\n`;
    expect((await understandMail(Buffer.from(mail), {}, [])).automatic?.kind).toBe('notification');
  });
});

describe('people', () => {
  test.each([
    ['Your order', 'I was out of office last week, sorry for the delay. Here are the papers.'],
    ['Re: Your order', 'I am out of the office tomorrow, please call me today.'],
    ['Re: Automatic reply: Your order', 'Thanks for letting me know.'],
    ['AW: Abwesenheitsnotiz: Angebot', 'Dann melde ich mich nach Ihrem Urlaub.'],
    ['Urlaub auf Rügen: noch Zimmer frei?', 'Wir möchten im August kommen.'],
    ['Urlaub buchen', 'Ich möchte eine Reise buchen, ab dem 3.8. für zwei Wochen.'],
    ['Lieferung im Urlaub', 'Wir sind im Urlaub, bitte erst ab dem 14.8. wieder liefern.'],
    ['Urlop w górach', 'Szukam noclegu, przebywam na urlopie w sierpniu.'],
    ['Vakantiehuis', 'Wij willen graag in augustus op vakantie.'],
    ['Automatic doors', 'Do you repair automatic doors?'],
    ['Automat kaputt', 'Der Automat nimmt kein Geld.'],
    ['Absentee landlord', 'My landlord is absent and the heating is broken.'],
    ['Confirm my message please', 'Did my last message reach you?'],
  ])('%s', async (subject, text) => {
    expect(await kindOf(`Subject: ${subject}`, text)).toBeNull();
  });

  test('a person who answers on an old list', async () => {
    expect(await kindOf('Subject: Re: How?\nPrecedence: bulk', 'So.')).toBeNull();
  });

  test('a person behind Exchange that suppresses receipts', async () => {
    expect(
      await kindOf(
        'Subject: Frage\nThread-Index: AdX\nX-Auto-Response-Suppress: DR, OOF, AutoReply',
        'Wann?',
      ),
    ).toBeNull();
  });
});
