import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublicAddress } from './address-guard.ts';
import { guardedGet } from './guarded-fetch.ts';

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/big') response.end(Buffer.alloc(5000));
    else if (request.url === '/endless') response.write('x');
    else if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
    else if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else response.end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options = { maxBytes: 1000, timeout: 300, allowPrivate: true };

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '192.168.1.1',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  'localhost',
  '',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
test.each(['93.184.216.34', '2606:2800:220:1::1'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test.each([
  'http://127.0.0.1:1/',
  'http://localhost:1/',
  'http://[::1]:1/',
  'http://2130706433/',
  'http://0x7f.1/',
])('%s is refused before a connection is made', async (url) => {
  await expect(guardedGet(url, { maxBytes: 10, timeout: 2000 })).rejects.toMatchObject({
    failure: 'forbidden_address',
  });
});
test.each(['file:///etc/passwd', 'ftp://x.example', 'nonsense', 'http://u:p@x.example'])(
  '%s is no address we fetch',
  async (url) => {
    await expect(guardedGet(url, options)).rejects.toMatchObject({ failure: 'bad_url' });
  },
);

test('answers come back, and size, time and redirects are bounded', async () => {
  expect((await guardedGet(`${base}/`, options)).body.toString()).toBe('ok');
  await expect(guardedGet(`${base}/big`, options)).rejects.toMatchObject({ failure: 'too_large' });
  await expect(guardedGet(`${base}/endless`, options)).rejects.toMatchObject({ failure: 'timeout' });
  await expect(guardedGet(`${base}/moved`, options)).resolves.toMatchObject({ status: 200 });
  await expect(guardedGet(`${base}/circle`, options)).rejects.toMatchObject({
    failure: 'too_many_redirects',
  });
  await expect(guardedGet(`${base}/file`, options)).rejects.toMatchObject({ failure: 'bad_url' });
});
