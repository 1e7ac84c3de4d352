import { describe, expect, test } from 'vitest';
import { understandMail } from './parse.ts';

const OWN = 'support@shop.example';
const RETURNED = `From: Support <${OWN}>\nTo: Anna <anna@gone.example>\nMessage-ID: <ours.1@shop.example>\nSubject: Order\n\nHello\n`;

/** Two parts: the report's words and our mail given back. */
const packed = (words: string, type = 'message/rfc822', part = RETURNED): string =>
  `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${words}\n--b\nContent-Type: ${type}\n\n${part}\n--b--\n`;

async function fate(from: string, subject: string, rest: string) {
  const content = rest.startsWith('Content-Type') ? rest : `\n${rest}`;
  const mail = `From: ${from}\nTo: ${OWN}\nSubject: ${subject}\nMessage-ID: <r@mx.example>\n${content}`;
  const { automatic, bounce } = await understandMail(Buffer.from(mail), {}, [OWN]);
  return { kind: automatic?.kind ?? null, about: bounce?.about ?? null, ...bounce?.fates[0] };
}

const DAEMON = 'MAILER-DAEMON@mx.example';
const FAILED: [string, string, string, string, string, boolean, string | null][] = [
  ['leading name', DAEMON, 'Returned mail', packed('The following addresses had delivery errors:\n\nanna@gone.example [User unknown]\n'), 'anna@gone.example', true, null],
  ['an unknown user in front', 'Postmaster <postmaster@mx.example>', 'Undeliverable Mail', 'Unknown user: anna@gone.example\n\nOriginal message follows.\n\nFrom: x@y.example\nTo: else@where.example\n', 'anna@gone.example', true, null],
  ['protocol of the session', 'imss@mx.example', 'Mail could not be delivered', packed('Sent <<< RCPT TO:<anna@gone.example>\nReceived >>> 550 5.1.1 unknown user.\n\nUnable to deliver message to <anna@gone.example> (and others).'), 'anna@gone.example', true, '5.1.1'],
  ['our recipient list before the failed one', 'System Administrator <postmaster@mx.example>', 'Undeliverable: Order', packed('Your message\n\n  To:      Sales; sales@other.example\n  Subject: Order\n\ndid not reach the following recipient(s):\n\nanna@gone.example on Fri, 4 Oct 2026 17:12:28\n    The recipient name is not recognized\n'), 'anna@gone.example', true, null],
  ['X.400 name', 'postmaster@mx.example', 'Undeliverable: Order', packed('did not reach the following recipient(s):\n\nc=US;a= ;p=X;dda:SMTP=anna@gone.example; on Fri\n    Unknown Recipient\n'), 'anna@gone.example', true, null],
  ['a stranger in words of a mail system', 'e-gateway@mx.example', 'Delivery Failure', 'Could not deliver message to the following recipient(s):\n\nFailed Recipient: anna@gone.example\nReason: Remote host said: 550 unknown user\n', 'anna@gone.example', true, null],
  ['two languages, subject of the original first', 'gate@mx.example', 'Invoice 7 : non remis (delivery failed)', "Votre message n'a pas pu etre delivre a\nanna@gone.example\n\nYour message could not be delivered to\nanna@gone.example\n", 'anna@gone.example', true, null],
  ['address only in the mail given back', DAEMON, 'Returned mail: Cannot send message for 4 days', `----- Transcript of session follows -----\n421 gone.example... Deferred: Connection timed out\n\n   ----- Unsent message follows -----\nReceived: by mx.example; id 1\n${RETURNED}`, 'anna@gone.example', false, null],
  ['name without domain', 'Mail Delivery Subsystem <MAILER-DAEMON@big.example>', 'Mail Delivery Problem', 'Your mail to the following recipients could not be delivered because \nthey are not accepting mail from shop@other.example:\n\tanna\n', 'anna@big.example', true, null],
  ['address in the subject', 'MDaemon@mx.example', 'Warning: anna@gone.example - User unknown!', packed('There is no such user here.'), 'anna@gone.example', true, null],
  ['a language we do not read', 'MAILER-DAEMON@mx.example', '退信', packed('系统\n\n<anna@gone.example>:\n不存在\n'), 'anna@gone.example', true, null],
  ['full mailbox', DAEMON, 'Returned mail: Re: Order', "User's mailbox is full: <anna@gone.example>\nUnable to deliver mail.\n", 'anna@gone.example', false, null],
  ['version number beside the failure', 'postmaster@mx.example', 'Undeliverable: release 2.0.12', 'Release 2.0.12\n\ndid not reach the following recipient(s):\n\nanna@gone.example on Fri\n   The recipient name is not recognized\n', 'anna@gone.example', true, null],
]; // biome-ignore format: one report a line

describe('failures that only people can read', () => {
  test.each(FAILED)('%s', async (_, from, subject, rest, address, hard, status) => {
    expect(await fate(from, subject, rest)).toMatchObject({
      kind: 'bounce',
      action: 'failed',
      address,
      hard,
      status,
    });
  });

  test('the id of our mail is found in what came back', async () => {
    expect((await fate(DAEMON, 'Returned mail', packed('anna@gone.example: no such user'))).about).toBe(
      'ours.1@shop.example',
    );
  });

  test('a list that the mail went through is no recipient that failed', async () => {
    const returned = RETURNED.replace('Message-ID', 'List-Id: <all.shop.example>\nMessage-ID');
    const seen = await fate(
      DAEMON,
      'Mail could not be delivered',
      packed('Some recipients are unknown.', undefined, returned),
    );
    expect(seen).toMatchObject({ kind: 'bounce', address: '', hard: false });
  });
});

describe('reports in parts', () => {
  const status = (fields: string): string =>
    packed('', 'message/delivery-status', `Reporting-MTA: dns; mx.example\n\n${fields}`);
  test.each([
    ['recipient named as original only', 'Original-Recipient: <anna@gone.example>\nAction: failed\nDiagnostic-Code: smtp; 550 Unknown user', true, null],
    ['failed without a word of permanence', 'Final-Recipient: rfc822; anna@gone.example\nAction: failed\nStatus: 4.4.7', false, '4.4.7'],
  ])('%s', async (_, fields, hard, code) => {
    expect(await fate(DAEMON, 'x', status(fields))).toMatchObject({ kind: 'bounce', address: 'anna@gone.example', hard, status: code });
  }); // biome-ignore format: short rows

  test.each(['expanded', 'relayed', 'delivered'])('%s is no failure', async (action) => {
    const seen = await fate(
      DAEMON,
      'x',
      status(`Final-Recipient: rfc822; anna@gone.example\nAction: ${action}\nStatus: 2.1.5`),
    );
    expect(seen).toMatchObject({ kind: 'notification', hard: false });
  });

  test('packed whole into a report of a scanner', async () => {
    const inner =
      `From: ${DAEMON}\nSubject: Delivery Status\n${status('Final-Recipient: rfc822; anna@gone.example\nAction: failed\nStatus: 5.1.1')}`
        .replaceAll('--b', '--c')
        .replaceAll('=b', '=c');
    const seen = await fate(
      'postmaster@mx.example',
      'Delivery Status Notification (Failure)',
      packed('Scanned.', 'message/rfc822', inner),
    );
    expect(seen).toMatchObject({ kind: 'bounce', address: 'anna@gone.example', status: '5.1.1', hard: true });
  });

  test('a delivery program that refuses in the form of a receipt', async () => {
    const mail = packed(
      'Your message to <anna@gone.example> was automatically rejected:\nQuota exceeded',
      'message/disposition-notification',
      'Final-Recipient: rfc822; anna@gone.example\nDisposition: automatic-action/MDN-sent-automatically; deleted',
    );
    const seen = await fate(
      'Mail Delivery Subsystem <admin@mx.example>',
      'Automatically rejected mail\nAuto-Submitted: auto-replied (rejected)',
      mail,
    );
    expect(seen).toMatchObject({ kind: 'bounce', address: 'anna@gone.example', hard: false });
  });
});

describe('not yet a failure', () => {
  test.each([
    ['Delivery Status Notification (Delay)', 'THIS IS A WARNING MESSAGE ONLY.\n\nDelivery to the following recipient has been delayed:\n\n     anna@slow.example\n'],
    ['Delivery failure notification', 'Your message could not be delivered to the following recipients:\n\nanna@slow.example\n\nDelivery attempts will continue to be made for 5 day(s).\n'],
    ['Mail Delivery Warning', 'Delivery of email to this address\n\n"anna@slow.example"\n\nhas been postponed due to a full mailbox.\n'],
  ])('%s', async (subject, text) => {
    expect(await fate(DAEMON, subject, text)).toMatchObject({ kind: 'delay', action: 'delayed', address: 'anna@slow.example', hard: false });
  }); // biome-ignore format: short rows
});

describe('people who write about failures', () => {
  test.each([
    ['Anna <anna@x.example>', 'Delivery failed', 'Hi, I got "Your message could not be delivered" when I wrote to you. What now?\n'],
    ['Anna <anna@x.example>', 'Fwd: Undelivered Mail Returned to Sender', 'See below.\n\n<info@other.example>: 550 5.1.1 user unknown\n'],
    ['Anna <anna@x.example>', 'Re: failure notice', 'My new address is anna@new.example, the old mailbox is full.\n'],
    ['Anna <anna@x.example>', 'Delivery problem with my parcel', 'The parcel could not be delivered. Please write to anna.work@x.example.\n'],
    ['Piotr <piotr@x.example>', 'Niedostarczona przesyłka', 'Dzień dobry, przesyłka nie została dostarczona. Mój adres: piotr.k@y.example\n'],
    ['Jan <jan@x.example>', 'Niet bezorgd pakket', 'Mijn pakket is niet bezorgd. Mail mij op jan.de.vries@y.example\n'],
    ['Parcel service <track@parcel.example>', 'Zustellung fehlgeschlagen: Ihr Paket', 'Das Paket an\n\nanna.m@x.example\n\nkonnte nicht zugestellt werden.\n'],
    ['Max <max@x.example>', 'Nicht zugestellt: Paket 123', 'Das Paket wurde nicht zugestellt. Bitte an max.privat@y.example antworten.\n'],
  ])('%s: %s', async (from, subject, text) => {
    expect(await fate(from, subject, text)).toEqual({ kind: null, about: null });
  }); // biome-ignore format: short rows
});
