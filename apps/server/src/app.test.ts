/** What only the composition root can get wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect as connectEncrypted } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { testCertificate } from './testing/certificate.ts';
import { startWholeApp } from './testing/whole-app.ts';

let undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

test('mail reception speaks TLS with the key and certificate named in the environment', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-tls-'));
  undo.push(() => rmSync(folder, { recursive: true }));
  const files = { key: path.join(folder, 'mx.key'), cert: path.join(folder, 'mx.crt') };
  writeFileSync(files.key, testCertificate.key);
  writeFileSync(files.cert, testCertificate.cert);
  const port = await freePort();
  const whole = await startWholeApp({
    SMTP_PORT: String(port),
    SMTP_TLS_KEY_FILE: files.key,
    SMTP_TLS_CERT_FILE: files.cert,
  });
  undo.push(() => whole.stop());

  const socket = connect(port, '127.0.0.1');
  undo.push(() => socket.destroy());
  await answer(socket, '');
  expect(await answer(socket, 'EHLO client.example')).toContain('STARTTLS');
  expect(await answer(socket, 'STARTTLS')).toMatch(/^220/);
  const encrypted = connectEncrypted({ socket, ca: testCertificate.cert, servername: 'mx.shop.example' });
  await new Promise((resolve, reject) => encrypted.once('secureConnect', resolve).once('error', reject));
  expect(await answer(encrypted, 'EHLO client.example')).toMatch(/^250/);
});

/** Says a line and takes the whole reply. */
async function answer(socket: Socket, line: string): Promise<string> {
  if (line) socket.write(`${line}\r\n`);
  let reply = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    reply += chunk.toString();
    if (/^\d{3} .*\r\n$/m.test(reply)) break;
  }
  return reply;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
