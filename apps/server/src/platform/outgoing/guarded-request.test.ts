import type { LookupAddress } from 'node:dns';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isPublicAddress, mayReach } from './address-guard.ts';
import { type GuardedOptions, guardedRequest } from './guarded-fetch.ts';

let server: Server;
let port: number;
let seen: {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      if (url === '/inside') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
      else if (url === '/away') response.writeHead(302, { location: `http://localhost:${port}/there` }).end();
      else if (url === '/near') response.writeHead(302, { location: '/there' }).end();
      else if (url === '/bomb')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
      else if (url === '/packed')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('words'));
      else if (url === '/long') response.writeHead(200, { 'content-length': '20000000' }).end('x');
      else response.end('ok');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as { port: number }).port;
});
beforeEach(() => {
  seen = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options: GuardedOptions = { maxBytes: 10_000, timeout: 5000, allowPrivate: true };
const names = (...answers: string[][]): NonNullable<GuardedOptions['resolve']> =>
  ((_name: string, _options: unknown, done: (error: null, found: LookupAddress[]) => void) => {
    const addresses = answers.length > 1 ? answers.shift() : answers[0];
    done(
      null,
      (addresses ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as NonNullable<GuardedOptions['resolve']>;

test('the address of a name is asked for once, and the connection goes to what was checked', async () => {
  // What a connection made by name would get the second time is not where it goes.
  const rebinding = names(['127.0.0.1'], ['169.254.169.254']);
  let asked = 0;
  const counted = ((...given: unknown[]) => {
    asked++;
    return (rebinding as unknown as (...all: unknown[]) => void)(...given);
  }) as unknown as typeof rebinding;
  const answer = await guardedRequest(`http://shop.example:${port}/`, { ...options, resolve: counted });
  expect(answer.body.toString()).toBe('ok');
  expect(asked).toBe(1);
});

test.each([['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['169.254.169.254'], ['10.0.0.1'], ['fd00::1']])(
  'a name that means %s is refused before a connection is made',
  async (address) => {
    const asked = guardedRequest(`http://shop.example:${port}/`, {
      maxBytes: 10,
      timeout: 5000,
      resolve: names([address]),
    });
    await expect(asked).rejects.toMatchObject({ failure: 'forbidden_address' });
    expect(seen).toEqual([]);
  },
);

test('of several addresses only the allowed one is used', async () => {
  const resolve = names(['169.254.169.254', '127.0.0.1']);
  const answer = await guardedRequest(`http://shop.example:${port}/`, { ...options, resolve });
  expect(answer.body.toString()).toBe('ok');
});

test('inside may be allowed, where clouds keep credentials may not', async () => {
  expect(['127.0.0.1', '10.0.0.1', '::1', 'fd00::1'].map((each) => mayReach(each, true))).toEqual(
    Array(4).fill(true),
  );
  const never = [
    '169.254.169.254',
    'fe80::1',
    '0.0.0.0',
    '::',
    '224.0.0.1',
    '::ffff:169.254.169.254',
    '::7f00:1',
  ];
  expect(never.filter((each) => mayReach(each, true))).toEqual([]);
  await expect(guardedRequest(`http://127.0.0.1:${port}/inside`, options)).rejects.toMatchObject({
    failure: 'forbidden_address',
  });
  for (const literal of [
    'http://0xa9fea9fe/',
    'http://2852039166/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://0/',
  ])
    await expect(guardedRequest(literal, options)).rejects.toMatchObject({ failure: 'forbidden_address' });
});

test('no spelling of an inside address passes for a public one', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const inside = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  );
  fc.assert(
    fc.property(inside, ([a, b, c, d]) => {
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      const spellings = [
        `${a}.${b}.${c}.${d}`,
        `::ffff:${a}.${b}.${c}.${d}`,
        `::ffff:${hex}`,
        `0:0:0:0:0:ffff:${hex}`,
        `::${hex}`,
        `64:ff9b::${hex}`,
        `2002:${hex}::1`,
      ];
      for (const each of spellings) expect(isPublicAddress(each), each).toBe(false);
      const decimal = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
      for (const host of [String(decimal), `0x${decimal.toString(16)}`, `0${decimal.toString(8)}`])
        expect(isPublicAddress(new URL(`http://${host}/`).hostname), host).toBe(false);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('keys do not follow a redirect to another place, and do to the same', async () => {
  const headers = { authorization: 'Bearer secret', accept: 'application/json' };
  await guardedRequest(`http://127.0.0.1:${port}/away`, { ...options, headers });
  await guardedRequest(`http://127.0.0.1:${port}/near`, { ...options, headers });
  const there = seen.filter(({ url }) => url === '/there').map((each) => each.headers);
  expect(there.map(({ authorization }) => authorization)).toEqual([undefined, 'Bearer secret']);
  expect(there[0]?.accept).toBe('application/json');
});

test('what changes something is asked once and goes nowhere else', async () => {
  const answer = await guardedRequest(`http://127.0.0.1:${port}/near`, {
    ...options,
    method: 'POST',
    body: '{"größe":1}',
  });
  expect(answer.status).toBe(302);
  expect(seen).toMatchObject([{ method: 'POST', url: '/near', body: '{"größe":1}' }]);
});

test('what is packed is unpacked, and never to more than is allowed', async () => {
  const answer = await guardedRequest(`http://127.0.0.1:${port}/packed`, options);
  expect(answer.body.toString()).toBe('words');
  for (const path of ['/bomb', '/long'])
    await expect(guardedRequest(`http://127.0.0.1:${port}${path}`, options)).rejects.toMatchObject({
      failure: 'too_large',
    });
});
