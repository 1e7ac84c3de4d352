import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openPost, type Signer, sendsToken, signsBody, signsTimeAndBody } from './webhooks.ts';

const at = Date.parse('2026-11-24T09:00:00Z');

/** Somebody who receives, and answers what the test wants. */
async function receiver(statuses: number[]) {
  const got: { headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    got.push({ headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    got,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

async function told(sign: Signer, statuses: number[] = []) {
  const trouble: string[] = [];
  const { got, url, close } = await receiver(statuses);
  const post = openPost({
    sign,
    now: () => at,
    newId: () => '1',
    onTrouble: (error) => trouble.push(error.message),
  });
  post.subscribe({ url, secret: 'a secret' });
  post.tell({ type: 'invoice.overdue', email: 'ute@posteo.example', data: { number: 'RE-1' } });
  await post.settled();
  close();
  return { got, trouble };
}

test('each of the three ways proves whom it is from', async () => {
  const [crm] = (await told(signsBody)).got;
  const body = createHmac('sha256', 'a secret')
    .update(crm?.body ?? '')
    .digest('base64');
  expect(crm?.headers['x-crm-signature']).toBe(body);
  const [billing] = (await told(signsTimeAndBody)).got;
  const digest = createHmac('sha256', 'a secret')
    .update(`${at / 1000}.${billing?.body}`)
    .digest('hex');
  expect(billing?.headers['billing-signature']).toBe(`t=${at / 1000},v1=${digest}`);
  expect((await told(sendsToken)).got[0]?.headers['x-logistics-token']).toBe('a secret');
});

test('what is not taken is tried again with the same id, and given up after the third time', async () => {
  const { got, trouble } = await told(signsBody, [500, 204]);
  expect(got.map(({ body }) => JSON.parse(body).id)).toEqual(['evt_1', 'evt_1']);
  expect(trouble).toEqual([]);
  expect((await told(signsBody, [500, 500, 500])).trouble).toEqual(['a webhook was answered with 500']);
});
