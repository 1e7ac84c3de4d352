import { describe, expect, test } from 'vitest';
import { htmlToText } from './html-text.ts';
import { visibleReply, type Written } from './visible-reply.ts';

const plain = (text: string, more: Partial<Written> = {}): string =>
  visibleReply({ text, html: null, fromHtml: false, answers: true, forwards: false, ...more });

/** How clients introduce what they quote. Written as they write it, lines folded as they fold them. */
const ATTRIBUTIONS: Record<string, string> = {
  'Gmail en': 'On Tue, Mar 3, 2026 at 10:00 AM Shop Support <support@shop.example> wrote:',
  'Gmail en folded': 'On Tue, Mar 3, 2026 at 10:00 AM Shop Support with a long name <\nsupport@shop.example> wrote:',
  'Gmail en 24 h': 'On Tue, 3 Mar 2026 at 10:00, Shop Support <support@shop.example> wrote:',
  'Gmail narrow space': 'On Tue, Mar 3, 2026 at 10:00\u202fAM Shop Support <support@shop.example> wrote:',
  'Gmail de': 'Am Di., 3. März 2026 um 10:00 Uhr schrieb Shop Support <\nsupport@shop.example>:',
  'Gmail pl': 'wt., 3 mar 2026 o 10:00 Shop Support <support@shop.example> napisał(a):',
  'Gmail pl older': 'W dniu 3 marca 2026 10:00 użytkownik Shop Support <support@shop.example>\nnapisał:',
  'Gmail nl': 'Op di 3 mrt 2026 om 10:00 schreef Shop Support <support@shop.example>:',
  'Gmail fr': 'Le mar. 3 mars 2026 à 10:00, Shop Support <support@shop.example> a écrit :',
  'Gmail es': 'El mar, 3 mar 2026 a las 10:00, Shop Support (<support@shop.example>)\nescribió:',
  'Gmail it': 'Il giorno mar 3 mar 2026 alle ore 10:00 Shop Support <support@shop.example>\nha scritto:',
  'Gmail by date only': '2026-03-03 10:00 GMT+01:00 Shop Support <support@shop.example>:',
  'Apple en': 'On 3 Mar 2026, at 10:00, Shop Support <support@shop.example> wrote:',
  'Apple de': 'Am 03.03.2026 um 10:00 schrieb Shop Support <support@shop.example>:',
  'Apple pl': 'Wiadomość napisana przez Shop Support <support@shop.example> w dniu 3 mar 2026, o godz. 10:00:',
  'Apple pl iPhone': 'Dnia 3 mar 2026 o godz. 10:00 Shop Support <support@shop.example> napisał(a):',
  'Apple nl': 'Op 3 mrt. 2026 om 10:00 heeft Shop Support <support@shop.example> het volgende geschreven:',
  'Thunderbird en': 'On 3/3/26 10:00, Shop Support wrote:',
  'Thunderbird de': 'Am 03.03.26 um 10:00 schrieb Shop Support:',
  'Thunderbird pl': 'W dniu 03.03.2026 o 10:00, Shop Support pisze:',
  'Thunderbird nl': 'Op 3-3-2026 om 10:00 schreef Shop Support:',
  'Yahoo en': 'On Tuesday, March 3, 2026 at 10:00:00 AM GMT+1, Shop Support <support@shop.example> wrote:',
  'Yahoo de': 'Am Dienstag, 3. März 2026 um 10:00:00 MEZ hat Shop Support <support@shop.example> Folgendes geschrieben:',
  'Yahoo pl': 'W dniu wtorek, 3 marca 2026 10:00:00 CET użytkownik Shop Support <support@shop.example> napisał:',
  'Yahoo nl': 'Op dinsdag 3 maart 2026 10:00:00 CET schreef Shop Support <support@shop.example>:',
  'Roundcube en': 'On 2026-03-03 10:00, Shop Support wrote:',
  'Roundcube de': 'Am 2026-03-03 10:00, schrieb Shop Support:',
  'Roundcube pl': 'W dniu 2026-03-03 10:00, Shop Support napisał(a):',
  'Roundcube nl': 'Shop Support schreef op 2026-03-03 10:00:',
  'Horde en': 'Quoting Shop Support <support@shop.example>:',
  'Horde de': 'Zitat von Shop Support <support@shop.example>:',
  'Horde pl': 'Cytowanie Shop Support <support@shop.example>:',
  'Horde nl': 'Citeren Shop Support <support@shop.example>:',
  'OX de': 'Shop Support <support@shop.example> hat am 03.03.2026 10:00 CET geschrieben:',
  'OX de words': 'Shop Support <support@shop.example> hat am 3. März 2026 um 10:00 geschrieben:',
  'OX en': 'On 03/03/2026 10:00 CET Shop Support <support@shop.example> wrote:',
  'OX nl (Ziggo)': 'Op 03-03-2026 10:00 CET schreef Shop Support <support@shop.example>:',
  'OX pl': 'Shop Support <support@shop.example> napisał(a) 03.03.2026 10:00:',
  'Onet pl': 'Dnia 3 marca 2026 10:00 Shop Support <support@shop.example> napisał(a):',
  'Onet pl, clock behind': 'W dniu 2026-03-03 10:00:00 użytkownik Shop Support <support@shop.example> napisał:',
  'Interia pl': 'Dnia 3 marca 2026 o 10:00 "Shop Support" <support@shop.example> pisze:',
  'WP pl': 'Dnia 3 marca 2026 10:00 Shop Support <support@shop.example> napisał(a):',
  'K-9 de': 'Am 3. März 2026 10:00:00 MEZ schrieb Shop Support <support@shop.example>:',
  'K-9 nl': 'Shop Support <support@shop.example> schreef op 3 maart 2026 10:00:00 CET:',
  'K-9 en': 'On 3 March 2026 10:00:00 CET, Shop Support <support@shop.example> wrote:',
  'Fastmail': 'On Tue, Mar 3, 2026, at 10:00 AM, Shop Support wrote:',
  'Proton en': 'On Tuesday, March 3rd, 2026 at 10:00, Shop Support <support@shop.example> wrote:',
  'Proton de': 'Am Dienstag, 3. März 2026 um 10:00, Shop Support <support@shop.example> schrieb:',
  'Notes en': 'Shop Support <support@shop.example> wrote on 03/03/2026 10:00:00 AM:',
  'Notes de': '"Shop Support" <support@shop.example> schrieb am 03.03.2026 10:00:00:',
  'Zoho en': '---- On Tue, 03 Mar 2026 10:00:00 +0100 Shop Support <support@shop.example> wrote ----',
  'Zoho de': '---- Am Di., 03 März 2026 10:00:00 +0100 Shop Support <support@shop.example> schrieb ----',
  'Google Groups de': 'Shop Support <support@shop.example> schrieb am Di., 3. März 2026 um 10:00 Uhr:',
  'Spark en': 'On Mar 3, 2026, 10:00 +0100, Shop Support <support@shop.example>, wrote:',
  'Spark de': 'Am 3. März 2026, 10:00 +0100 schrieb Shop Support <support@shop.example>:',
}; // biome-ignore format: one client a line

/** Header blocks that clients put above the whole mail they answer. */
const HEADERS: Record<string, string> = {
  'Outlook en': 'From: Shop Support <support@shop.example>\nSent: Tuesday, March 3, 2026 10:00 AM\nTo: Anna Muster <anna@x.example>\nSubject: Your order',
  'Outlook en classic': '-----Original Message-----\nFrom: Shop Support [mailto:support@shop.example] \nSent: Tuesday, March 3, 2026 10:00 AM\nTo: Anna Muster\nSubject: Your order',
  'Outlook de': 'Von: Shop Support <support@shop.example>\nGesendet: Dienstag, 3. März 2026 10:00\nAn: Anna Muster <anna@x.example>\nBetreff: Ihre Bestellung',
  'Outlook de new': '________________________________\nVon: Shop Support <support@shop.example>\nGesendet: Dienstag, 3. März 2026 10:00:00\nAn: Anna Muster\nBetreff: Ihre Bestellung',
  'Outlook pl': 'Od: Shop Support <support@shop.example>\nWysłano: wtorek, 3 marca 2026 10:00\nDo: Anna Muster <anna@x.example>\nTemat: Zamówienie',
  'Outlook pl mixed': 'From: Shop Support <support@shop.example> \nSent: wtorek, 3 marca 2026 10:00\nTo: Anna Muster <anna@x.example>\nSubject: Zamówienie',
  'Outlook pl mobile': '________________________________\nOd: Shop Support <support@shop.example>\nWysłane: wtorek, 3 marca 2026 10:00:00\nDo: Anna Muster\nTemat: Zamówienie',
  'Outlook nl': 'Van: Shop Support <support@shop.example>\nVerzonden: dinsdag 3 maart 2026 10:00\nAan: Anna Muster <anna@x.example>\nOnderwerp: Bestelling',
  'Outlook Mac de': 'Von: Shop Support <support@shop.example>\nDatum: Dienstag, 3. März 2026 um 10:00\nAn: Anna Muster\nBetreff: Ihre Bestellung',
  'Outlook starred': '*Van:* Shop Support [mailto:support@shop.example]\n*Verzonden:* dinsdag 3 maart 2026 10:00\n*Aan:* anna@x.example\n*Onderwerp:* Bestelling',
  'Outlook ruled': '------------------------------\n\n*From:* Shop Support [mailto:support@shop.example]\n*Sent:* Tuesday, March 3, 2026 10:00\n*To:* anna@x.example\n*Subject:* Order',
  'GMX de': 'Gesendet: Dienstag, 03. März 2026 um 10:00 Uhr\nVon: "Shop Support" <support@shop.example>\nAn: anna@x.example\nBetreff: Ihre Bestellung',
  'GMX en': 'Sent: Tuesday, March 03, 2026 at 10:00 AM\nFrom: "Shop Support" <support@shop.example>\nTo: anna@x.example\nSubject: Your order',
  'T-Online de': '-----Original-Nachricht-----\nBetreff: Ihre Bestellung\nDatum: 2026-03-03T10:00:00+0100\nVon: "Shop Support" <support@shop.example>\nAn: "anna@x.example" <anna@x.example>',
  'Samsung en': '-------- Original message --------\nFrom: Shop Support <support@shop.example> \nDate: 3/3/26  10:00  (GMT+01:00) \nTo: anna@x.example \nSubject: Your order ',
  'Samsung de': '-------- Ursprüngliche Nachricht --------\nVon: Shop Support <support@shop.example> \nDatum: 03.03.26  10:00  (GMT+01:00) \nAn: anna@x.example \nBetreff: Ihre Bestellung ',
  'Samsung pl': '-------- Oryginalna wiadomość --------\nOd: Shop Support <support@shop.example> \nData: 03.03.2026  10:00  (GMT+01:00) \nDo: anna@x.example \nTemat: Zamówienie ',
  'Samsung nl': '-------- Oorspronkelijk bericht --------\nVan: Shop Support <support@shop.example> \nDatum: 03-03-2026  10:00  (GMT+01:00) \nAan: anna@x.example \nOnderwerp: Bestelling ',
  'KPN nl': '----Origineel Bericht----\nVan : support@shop.example\nDatum : 03/03/2026 10:00\nAan : anna@x.example\nOnderwerp : Bestelling',
  'Interia pl': 'Od: "Shop Support" <support@shop.example>\nDo: anna@x.example;\nWysłane: 10:00 Wtorek 2026-03-03\nTemat: Zamówienie',
  'Notes en': 'From:\tShop Support <support@shop.example>\nTo:\tanna@x.example\nDate:\t03/03/2026 10:00 AM\nSubject:\tYour order',
  'Notes de': 'Von:    "Shop Support" <support@shop.example>\nAn:     <anna@x.example>\nDatum:  03.03.2026 10:00\nBetreff:        Ihre Bestellung',
  'Windows Mail de': 'Von: Shop Support\nGesendet: Dienstag, 3. März 2026 10:00\nAn: Anna Muster\nBetreff: Ihre Bestellung',
  'Thunderbird forward': '-------- Weitergeleitete Nachricht --------\nBetreff: \tIhre Bestellung\nDatum: \tTue, 3 Mar 2026 10:00:00 +0100\nVon: \tShop Support <support@shop.example>\nAn: \tanna@x.example',
  'Proton': '------- Original Message -------\nOn Tuesday, March 3rd, 2026 at 10:00, Shop Support <support@shop.example> wrote:',
  'Apple forward de': 'Anfang der weitergeleiteten Nachricht:\n\nVon: Shop Support <support@shop.example>\nBetreff: Ihre Bestellung\nDatum: 3. März 2026 um 10:00:00 MEZ\nAn: Anna Muster',
}; // biome-ignore format: one client a line

const OWN = 'Yes, please.\n\nBest\nAnna';
const OLD = ['Dear Anna,', '', 'shall we send it?', '', 'Support'];
const quoted = OLD.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');

describe('the answer above the quoted mail', () => {
  test.each(Object.entries(ATTRIBUTIONS))('%s', (_, line) => {
    expect(plain(`${OWN}\n\n${line}\n\n${quoted}\n`)).toBe(OWN);
    expect(plain(`${OWN}\n\n${line}\n${quoted}\n`, { answers: false })).toBe(OWN);
  });

  test.each(Object.entries(ATTRIBUTIONS).filter(([, line]) => /\d{4}|@/.test(line)))(
    '%s, without marks',
    (_, line) => {
      expect(plain(`${OWN}\n\n${line}\n\n${OLD.join('\n')}\n`)).toBe(OWN);
    },
  );

  test.each(Object.entries(HEADERS))('%s', (_, block) => {
    expect(plain(`${OWN}\n\n${block}\n\n${OLD.join('\n')}\n`)).toBe(OWN);
    expect(plain(`${OWN}\n\n\n${block}\n\n${quoted}\n`)).toBe(OWN);
  });

  test.each(['Apple de', 'Apple nl', 'Apple pl iPhone', 'OX de'])('%s inside the quote', (name) => {
    expect(plain(`${OWN}\n\n> ${ATTRIBUTIONS[name]}\n> \n${quoted}\n`)).toBe(OWN);
  });
});

describe('the answer below or inside the quote', () => {
  test.each(Object.entries(ATTRIBUTIONS))('%s', (_, line) => {
    expect(plain(`${line}\n${quoted}\n\n${OWN}\n`)).toBe(OWN);
    const inside = plain(`${line}\n> shall we send it?\n\nYes.\n\n> and the bill?\n\nBy mail.\n`);
    expect(inside).toBe('> shall we send it?\n\nYes.\n\n> and the bill?\n\nBy mail.');
  });

  test('the whole mail quoted between greeting and answer', () => {
    const text = `Hello,\n\n${ATTRIBUTIONS['Apple de']}\n${quoted}\n\nYes, to my office.\n`;
    expect(plain(text)).toBe('Hello,\n\nYes, to my office.');
  });

  test('the signature below the quote', () => {
    expect(plain(`Yes.\n${ATTRIBUTIONS['Thunderbird en']}\n\n${quoted}\n\nRegards, Anna\n`)).toBe(
      'Yes.\nRegards, Anna'.replace('\n', '\n\n'),
    );
  });

  test('lines of the quote that a program folded without marking the rest', () => {
    const folded =
      '> Pitch a vegan lunch occupy something, the wayfarers want pork and kale chips\nbrooklyn and four dollar toast.\n> Bye\n';
    expect(plain(`Fine.\n\n${ATTRIBUTIONS['Gmail en']}\n>\n${folded}`)).toBe('Fine.');
  });
});

const CLIENT_LINES = [
  'Sent from my iPhone', 'Sent from my iPad', 'Sent from my Samsung Galaxy smartphone.', 'Sent from Outlook for Android', 'Get Outlook for iOS', 'Get Outlook for iOS<https://aka.ms/o0ukef>', 'Sent from Mail for Windows', 'Sent from Yahoo Mail on Android', 'Sent with Proton Mail secure email.', 'Sent from my Galaxy', 'Sent from Gmail Mobile', '(Sent from mobile device)', 'Sent via mobile', 'Sent from my phone, please excuse any typos.',
  'Von meinem iPhone gesendet', 'Von meinem iPad gesendet', 'Von meinem Samsung Galaxy Smartphone gesendet.', 'Gesendet von Outlook für Android', 'Gesendet mit der GMX Mail App', 'Gesendet mit der WEB.DE Mail App', 'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.', 'Gesendet von Mail für Windows', 'Outlook für iOS beziehen', 'Holen Sie sich Outlook für Android', 'Von Samsung-Tablet gesendet', 'Gesendet von meinem Handy', 'Von meinem Mobilgerät gesendet', 'Gesendet mit der Telekom Mail App', 'Mit freundlichen Grüßen von meinem iPhone gesendet',
  "Wysłane z iPhone'a", 'Wysłane z iPhone’a', 'Wysłane z mojego iPhone', 'Wysłane z telefonu Samsung Galaxy', 'Wysłane z aplikacji Outlook dla systemu Android', 'Pobierz program Outlook dla systemu iOS', 'Pobierz aplikację Outlook dla systemu Android', 'Wysłane z mojego smartfonu Samsung Galaxy.', 'Wysłano z mojego urządzenia z systemem Android przy pomocy K-9 Mail.', 'Wysłane z aplikacji WP Poczta', 'Wysłano z aplikacji mobilnej Onet Poczta', 'Wysłane z o2 poczty', 'Wysłane z programu Poczta dla systemu Windows',
  'Verstuurd vanaf mijn iPhone', 'Verstuurd vanaf mijn iPad', 'Verzonden vanaf mijn Galaxy', 'Verzonden vanuit Outlook voor Android', 'Outlook voor iOS downloaden', 'Outlook voor Android ophalen', 'Download Outlook voor iOS', 'Verzonden vanaf Samsung-tablet.', 'Verzonden vanuit Mail voor Windows', 'Verstuurd vanaf mijn telefoon', 'Verzonden met de KPN Mail app', 'Vanaf mijn mobiel verzonden',
  'Envoyé de mon iPhone', 'Enviado desde mi iPhone', 'Inviato da iPhone', 'Envoyé depuis mon smartphone Samsung Galaxy.',
]; // biome-ignore format: a list

describe('lines that programs add', () => {
  test.each(CLIENT_LINES)('%s', (line) => {
    expect(plain(`${OWN}\n\n${line}\n`)).toBe(OWN);
    expect(plain(`${OWN}\n\n${line}\n\n${ATTRIBUTIONS['Gmail de']}\n${quoted}\n`)).toBe(OWN);
  });
});

describe('signatures', () => {
  test.each([
    ['delimiter', '-- \nAnna Muster\nMuster GmbH\nTel. 030 1234567'],
    ['delimiter without its blank', '--\nAnna Muster\nMuster GmbH'],
    ['legal note de', 'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender und vernichten Sie diese E-Mail.'],
    ['legal note en', 'This email and any files transmitted with it are confidential and intended solely for the use of the individual or entity to whom they are addressed.'],
    ['legal note pl', 'Niniejsza wiadomość zawiera informacje poufne przeznaczone wyłącznie dla adresata. Jeżeli nie są Państwo adresatem, prosimy o jej usunięcie.'],
    ['legal note nl', 'Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Indien u niet de geadresseerde bent, verzoeken wij u dit bericht te verwijderen.'],
  ])('%s', (_, signature) => {
    expect(plain(`${OWN}\n\n${signature}\n`)).toBe(OWN);
  }); // biome-ignore format: one signature a line

  test.each([
    ['Mit freundlichen Grüßen\n\nAnna Muster\nEinkauf', 'Muster GmbH\nMusterstraße 12\n10115 Berlin\nTel.: +49 30 1234567\nwww.muster.example'],
    ['Z poważaniem\nAnna Nowak', 'Specjalista ds. zakupów\nNowak Sp. z o.o.\nul. Długa 12\n00-123 Warszawa\ntel. 22 123 45 67'],
    ['Met vriendelijke groet,\n\nAnna de Vries', 'De Vries B.V.\nKeizersgracht 12\n1015 CX Amsterdam\nT: 020 123 4567\nwww.devries.example'],
    ['Kind regards\n\nAnna Muster', 'Head of Purchasing\nMuster Ltd\nPhone: +44 20 1234 5678\nanna@x.example'],
  ])('contact block under %s', (closing, block) => {
    const seen = plain(`Bitte liefern.\n\n${closing}\n\n${block}\n`);
    expect(seen).toContain('Bitte liefern.');
    expect(seen).not.toMatch(/1234|123 4|www\.|12345|10115|00-123|1015/);
  }); // biome-ignore format: short rows
});

describe('clients that write HTML only', () => {
  const old = '<p>Dear Anna,</p><p>shall we send it?</p>';
  const head =
    '<b>From:</b> Shop Support &lt;support@shop.example&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 10:00<br><b>To:</b> Anna<br><b>Subject:</b> Order';
  test.each([
    ['Gmail', `<div dir="ltr">Yes, please.</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 3, 2026 at 10:00 AM Shop Support &lt;<a>support@shop.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${old}</blockquote></div>`],
    ['Outlook', `<div class="WordSection1"><p class="MsoNormal">Yes, please.<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>${head}</p></div></div>${old}</div>`],
    ['Outlook in pl', `<p class="MsoNormal">Yes, please.</p><div style="border:none; border-top:solid windowtext 1.0pt; padding:3.0pt 0cm 0cm 0cm"><p><b>Od:</b> Support</p></div>${old}`],
    ['Outlook on the web', `<div>Yes, please.</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg">${head}</div>${old}`],
    ['Outlook mobile', `<div>Yes, please.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg">${head}</div>${old}`],
    ['Apple Mail', `Yes, please.<br><div><br><blockquote type="cite"><div>Am 03.03.2026 um 10:00 schrieb Shop Support &lt;support@shop.example&gt;:</div><br>${old}</blockquote></div>`],
    ['Thunderbird', `<p>Yes, please.</p><div class="moz-cite-prefix">Am 03.03.26 um 10:00 schrieb Shop Support:<br></div><blockquote type="cite" cite="mid:x">${old}</blockquote><pre class="moz-signature">-- \nAnna</pre>`],
    ['Yahoo', `<div class="ydp1a2b3c4dyahoo-style-wrap"><div>Yes, please.</div><div class="ydp1a2b3c4dsignature">Anna</div></div><div id="ydp5e6f7a8byahoo_quoted_123" class="ydp5e6f7a8byahoo_quoted"><div>Am Dienstag schrieb Support:</div>${old}</div>`],
    ['GMX', `<div>Yes, please.</div><div name="quote" style="margin:10px"><div><b>Gesendet:</b> x<br><b>Von:</b> Support</div>${old}</div>`],
    ['OX', `<p>Yes, please.</p><blockquote type="cite"><div>Shop Support &lt;support@shop.example&gt; hat am 03.03.2026 10:00 CET geschrieben:</div>${old}</blockquote>`],
    ['Proton', `<div>Yes, please.</div><div class="protonmail_signature_block">Sent with Proton</div><div class="protonmail_quote">On Tuesday wrote:<blockquote>${old}</blockquote></div>`],
    ['Windows Mail rule', `<p>Yes, please.</p><hr><p>${head}</p>${old}`],
  ])('%s', (_, html) => {
    const text = htmlToText(html);
    expect(visibleReply({ text, html, fromHtml: true, answers: true, forwards: false })).toBe('Yes, please.');
  }); // biome-ignore format: one client a line

  test('answers inside the quote stay', () => {
    const html = `<div class="gmail_quote"><div>On Tue, Mar 3, 2026 at 10:00 AM Shop Support &lt;support@shop.example&gt; wrote:</div><blockquote class="gmail_quote"><p>Which colour?</p></blockquote><div>Blue.</div><blockquote class="gmail_quote"><p>Which size?</p></blockquote><div>Large.</div></div>`;
    const seen = visibleReply({
      text: htmlToText(html),
      html,
      fromHtml: true,
      answers: true,
      forwards: false,
    });
    expect(seen).toBe('> Which colour?\n\nBlue.\n\n> Which size?\n\nLarge.');
  });
});

test('words before an attribution on the same line stay', () => {
  expect(plain(`Great, thanks! ${ATTRIBUTIONS['Gmail en']}\n${quoted}\n`)).toBe('Great, thanks!');
  expect(plain(`yes - and soon--- ${ATTRIBUTIONS['Gmail de']}\n${OLD.join('\n')}\n`)).toBe('yes - and soon');
});

describe('what a person wrote stays', () => {
  test.each([
    'From: Berlin\nTo: Munich\nDate: 3 March 2026\n\nPlease send a ticket.',
    'Von: Berlin Hbf\nNach: München\nDatum: 3.3.2026\n\nBitte buchen.',
    'Van: Utrecht\nNaar: Amsterdam\n\nGraag een kaartje.',
    'Subject: broken lamp\nI wrote about it on 3 March 2026 at 10:00:\nthe lamp does not work.',
    'My address:\nAnna Muster\nMusterstraße 12\n10115 Berlin\nTel. 030 1234567',
    'Bitte rufen Sie mich an:\n030 1234567\nAnna',
    'On Monday I called you.\nYou wrote: we will send it.\nIt did not come.',
    'Am Montag schrieb mir Ihr Kollege:\nWir liefern am Dienstag.\nDas stimmt nicht.',
    'W poniedziałek Państwa kolega napisał:\nwyślemy jutro.\nNic nie przyszło.',
    'Here it is.\n\nSent from my desk, is much easier than my mobile phone.',
    'Sent from my desk, this is much easier than on the mobile phone, as I told you before.',
    'I have two questions:\n--\nfirst one\n--\nsecond one, which is longer than the first and needs an answer from you',
    'Part one.\n\n________________________________________________________________________________\n\nPart two of my own text.',
    'x > 5 is what I need\n> 10 is too much',
    '> 10 kg is too heavy.\nCan you split it?',
    'Hello,\n\nthanks!\n\nP.S.: call me on 030 1234567',
    'Gesendet wurde das Paket von meinem Nachbarn mit der Post, sagt er, am Montag.',
    'Wysłane z Poznania zostało w poniedziałek, a dziś mamy piątek i nadal nic.',
    'Verzonden vanaf Schiphol is het pakket vorige week al, zegt de koerier.',
    'The information in your mail is confidential, you say? Then why was it intended only for me and sent to all?',
    'Thanks\n\nBut the invoice 4711 is wrong: 12345678 is not our number.\nPlease correct it.',
    'Best wishes to the team\n\nCould you tell me the price?\nwww.shop.example/lamp\nwww.shop.example/chair',
  ])('%j', (text) => {
    expect(plain(`${text}\n`)).toBe(text);
    expect(plain(`${text}\n`, { answers: false })).toBe(text);
  });

  test('a forwarded mail is what the person sends', () => {
    const forwarded = `${HEADERS['Samsung de']!.replace('Ursprüngliche', 'Weitergeleitete')}\n\n${OLD.join('\n')}`;
    expect(plain(`${forwarded}\n`, { answers: false })).toContain('shall we send it?');
    expect(plain(`Please look at this.\n\n${forwarded}\n`, { answers: false })).toContain('Support');
    expect(plain(`Look.\n\n${HEADERS['Outlook de']}\n\nshall we?\n`, { forwards: true })).toContain(
      'shall we?',
    );
  });
});
