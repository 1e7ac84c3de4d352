import { PassThrough } from 'node:stream';
import type { SMTPServerDataStream } from 'smtp-server';
import { expect, test } from 'vitest';
import { createBufferBudget, receiveBody } from './smtp-body.ts';

function incoming() {
  return Object.assign(new PassThrough(), { byteLength: 0, sizeExceeded: false }) as SMTPServerDataStream;
}

async function write(stream: SMTPServerDataStream, bytes: number) {
  await new Promise((resolve) => stream.write(Buffer.alloc(bytes, 'x'), resolve));
}

test('one mail that takes all room holds another off until it is done', async () => {
  const budget = createBufferBudget(1000);
  const [first, second] = [incoming(), incoming()];
  const [firstBody, secondBody] = [receiveBody(first, 1000, budget), receiveBody(second, 1000, budget)];
  await write(first, 800);
  await write(second, 300);
  first.end();
  second.end();
  expect(await secondBody).toBe('no room');
  expect(await firstBody).toHaveLength(800);
  expect(budget.reserve(300)).toBe(false);
  budget.release(800);
  expect(budget.reserve(1000)).toBe(true);
});

test('a mail beyond its size leaves nothing behind', async () => {
  const budget = createBufferBudget(1000);
  const stream = incoming();
  const body = receiveBody(stream, 500, budget);
  for (let count = 0; count < 10; count++) await write(stream, 200);
  stream.end();
  expect(await body).toBe('too large');
  expect(budget.reserve(1000)).toBe(true);
});

test('a connection lost in the middle of a mail gives its room back', async () => {
  const budget = createBufferBudget(1000);
  const stream = incoming();
  const body = receiveBody(stream, 1000, budget);
  await write(stream, 900);
  stream.destroy(new Error('gone'));
  await expect(body).rejects.toThrow('gone');
  expect(budget.reserve(1000)).toBe(true);
});
