import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type Mail, readMail } from './read-mail.ts';

const HEAD =
  'From: Anna <anna@x.example>\nTo: b@y.example\nMessage-ID: <a@x>\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n';
const read = (content: string | Buffer): Promise<Mail> => readMail(Buffer.from(content as string));
const parts = (kind: string, ...all: string[]): string =>
  `${HEAD}Content-Type: multipart/${kind}; boundary=b\n\n${all.map((each) => `--b\n${each}\n`).join('')}--b--\n`;

describe('charsets that are not what they are called', () => {
  const RUSSIAN = 'Здравствуйте, я заказал у вас лампу, но она до сих пор не пришла. Когда её отправят?';
  const CHINESE = '您好，我上个星期订购了一盏台灯，但是到现在还没有收到。请问什么时候可以送到？谢谢。';
  const JAPANESE =
    'お世話になっております。先週注文したランプがまだ届いていません。いつ届きますか。よろしくお願いします。';
  test.each([
    ['us-ascii', 'win1251', RUSSIAN],
    ['iso-8859-1', 'win1251', RUSSIAN],
    ['x-unknown', 'koi8-r', RUSSIAN],
    ['us-ascii', 'gb18030', CHINESE],
    [
      'us-ascii',
      'big5',
      '您好，我上個星期訂購了一盞檯燈，但是到現在還沒有收到。請問什麼時候可以送到？謝謝。',
    ],
    ['us-ascii', 'shift_jis', JAPANESE],
    ['gb2312', 'utf8', CHINESE],
    ['big5', 'utf8', RUSSIAN],
    ['gb2312', 'win1252', 'I haven’t got it – when will it come?'],
    ['iso-8859-1', 'win1252', '¡Hola! Estoy muy contento.'],
    ['iso-8859-1', 'win1250', 'Zażółć gęślą jaźń, proszę o szybką odpowiedź.'],
    ['koi8-r', 'koi8-r', RUSSIAN],
    ['iso-2022-jp', 'utf8', 'plain'],
    ['utf-16le', 'utf16-le', 'Grüße'],
    ['macintosh', 'macroman', 'Grüße aus Köln'],
    ['utf-7', 'utf7', 'Grüße'],
  ])('%s declared, %s meant', async (declared, real, text) => {
    const head = Buffer.from(
      `${HEAD}Content-Type: text/plain; charset=${declared}\nContent-Transfer-Encoding: base64\n\n`,
    );
    const mail = await readMail(
      Buffer.concat([head, Buffer.from(iconv.encode(text, real).toString('base64'))]),
    );
    expect(mail.text).toBe(text);
  });

  test('raw bytes in the header are read as the text is', async () => {
    const head = iconv.encode(
      `Subject: 订单问题\nFrom: 王芳 <wang@x.example>\nContent-Type: text/plain; charset=gb2312\n\n`,
      'gbk',
    );
    const mail = await readMail(Buffer.concat([head, iconv.encode(CHINESE, 'gbk')]));
    expect([mail.subject, mail.from?.name, mail.text]).toEqual(['订单问题', '王芳', CHINESE]);
  });

  test('half a character never leaves half of a surrogate pair', async () => {
    const mail = await readMail(
      Buffer.concat([
        Buffer.from(`${HEAD}Content-Type: text/plain; charset=utf-16le\n\n`),
        Buffer.from([0x61, 0x00, 0x3d, 0xd8]),
      ]),
    );
    expect(mail.text.isWellFormed()).toBe(true);
  });
});

describe('senders', () => {
  test.each([
    ['anna at x.example (Anna Muster)', { name: 'Anna Muster', address: 'anna@x.example' }],
    ['MAILER DAEMON <>', { name: 'MAILER DAEMON', address: '' }],
    ['"Muster, Anna" <anna@x.example>, bert@y.example', { name: 'Muster, Anna', address: 'anna@x.example' }],
    [
      '=?utf-8?q?Anna_M=C3=BC?= =?utf-8?q?ller?= <anna@x.example>',
      { name: 'Anna Müller', address: 'anna@x.example' },
    ],
  ])('%s', async (from, expected) => {
    expect((await read(`From: ${from}\nSubject: x\n\ntext\n`)).from).toEqual(expected);
  });
});

describe('renderings and parts', () => {
  test('HTML cut in two by a picture keeps both halves', async () => {
    const mixed =
      'Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>one</p>\n--c\nContent-Type: image/png\n\nx\n--c\nContent-Type: text/html\n\n<p>two</p>\n--c--';
    const mail = await read(parts('alternative', 'Content-Type: text/plain\n\none two', mixed));
    expect(mail.text).toBe('one two');
    expect(mail.html).toMatch(/one[\s\S]*two/);
  });

  test('a footer that stands in the richer rendering only', async () => {
    const mixed =
      'Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>one</p>\n--c\nContent-Type: text/plain\n\nfooter\n--c--';
    expect((await read(parts('alternative', '\none', mixed))).text).toBe('one\n\nfooter');
  });

  test.each([
    [
      'text/enriched alone',
      `${HEAD}Content-Type: text/enriched\n\n<bold>Hello</bold>\nthere << 5\n\n\nBye\n`,
      'Hello there < 5\n\nBye',
    ],
    ['a type that is none', `${HEAD}Content-Type: <html>\n\n<p>Hello</p>\n`, 'Hello'],
    [
      'a multipart without parts',
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\nHello\n--b--\n`,
      'Hello',
    ],
    ['no body', HEAD, ''],
    ['nothing at all', '', ''],
    ['only a byte order mark', '\ufeff', ''],
    ['a postmark on top', `From anna@x.example Tue Mar  3 10:00:00 2026\n${HEAD}\nHello\n`, 'Hello'],
    ['bare carriage returns', `${HEAD}\nHello\nthere\n`.replaceAll('\n', '\r'), 'Hello\nthere'],
    ['line ends of all kinds', `${HEAD.replace('\n', '\r\n')}\r\nHello\r\nthere\nyou\n`, 'Hello\nthere\nyou'],
  ])('%s', async (_, content, text) => {
    expect((await read(content)).text).toBe(text);
  });

  test('files that old programs wrote into the text', async () => {
    const mail = await read(`${HEAD}\nSee below.\n\nbegin 644 notes.txt\n#:&D*\n\`\nend\n\nBye\n`);
    expect(mail.text.replace(/\n+/g, '\n')).toBe('See below.\nBye');
    expect(mail.files.map((file) => [file.filename, Buffer.from(file.content).toString()])).toEqual([
      ['notes.txt', 'hi\n'],
    ]);
  });

  test.each([
    ['note.txt', 'note.txt'],
    ['Re: Order', 'Re_ Order.eml'],
  ])('a mail attached as %s', async (name, expected) => {
    const mail = await read(
      parts('mixed', '\ntext', `Content-Type: message/rfc822; name="${name}"\n\nSubject: x\n\nHello`),
    );
    expect(mail.files.map((file) => file.filename)).toEqual([expected]);
  });

  test('names by RFC 2231, in pieces', async () => {
    const mail = await read(
      parts(
        'mixed',
        '\ntext',
        "Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=UTF-8''Rechnung%20f;\n filename*1*=%C3%BCr%20;\n filename*2=Anna.pdf\n\nx",
      ),
    );
    expect(mail.files[0]?.filename).toBe('Rechnung für Anna.pdf');
  });
});
