import { expect, test } from 'vitest';
import { openGate } from './gate.ts';
import { SystemProblem } from './problem.ts';

const limits = { concurrency: 2, failures: 3, pauseSeconds: 30 };

function openTest() {
  const clock = { now: new Date('2026-05-04T10:00:00Z') };
  const gate = openGate(limits, () => clock.now);
  const fail = () =>
    gate.pass(() => Promise.reject(new SystemProblem('timeout'))).catch((error) => error.code);
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  return { gate, fail, pass };
}

test('a system that fails again and again is left alone, tried once after the pause, and longer each time', async () => {
  const { gate, fail, pass } = openTest();
  expect(await fail()).toBe('timeout');
  expect(await fail()).toBe('timeout');
  expect(gate.health().state).toBe('closed');
  expect(await fail()).toBe('timeout');
  expect(gate.health()).toMatchObject({ state: 'open', failures: 3, reason: { code: 'timeout' } });
  let asked = 0;
  const count = () => gate.pass(async () => asked++).catch((error) => error.code);
  expect(await count()).toBe('paused');
  expect(asked).toBe(0);
  pass(31);
  expect(gate.health().state).toBe('half_open');
  expect(await fail()).toBe('timeout');
  pass(31);
  expect(await count()).toBe('paused');
  pass(30);
  expect(await count()).toBe(0);
  expect(gate.health()).toMatchObject({ state: 'closed', failures: 0, reason: null });
});

test('only one tries after a pause, whoever else comes waits for nothing', async () => {
  const { gate, fail, pass } = openTest();
  for (let count = 0; count < 3; count++) await fail();
  pass(31);
  let open = () => {};
  const probe = gate.pass(() => new Promise<void>((done) => (open = done)));
  await expect(gate.pass(async () => 'second')).rejects.toMatchObject({ code: 'paused' });
  open();
  await probe;
  await expect(gate.pass(async () => 'third')).resolves.toBe('third');
});

test('a question that the system could not take does not count against it', async () => {
  const { gate } = openTest();
  for (let count = 0; count < 9; count++)
    await gate.pass(() => Promise.reject(new SystemProblem('bad_request'))).catch(() => {});
  expect(gate.health().state).toBe('closed');
});

test('a system that says when to come back is left alone until then, at once', async () => {
  const { gate, pass } = openTest();
  const retryAt = new Date('2026-05-04T10:02:00Z');
  await gate
    .pass(() => Promise.reject(new SystemProblem('error_status', '429', { retryAt })))
    .catch(() => {});
  pass(60);
  await expect(gate.pass(async () => 1)).rejects.toMatchObject({ code: 'paused', retryAt });
  pass(61);
  await expect(gate.pass(async () => 1)).resolves.toBe(1);
});

test('so many at a time; who is urgent goes before who refreshes; who waits is refused when it opens', async () => {
  const { gate } = openTest();
  const finish: (() => void)[] = [];
  const order: string[] = [];
  const work = (name: string, urgent = false) =>
    gate.pass(() => {
      order.push(name);
      return new Promise<void>((done) => finish.push(done));
    }, urgent);
  const all = [work('a'), work('b'), work('c'), work('d', true)];
  await Promise.resolve();
  expect(order).toEqual(['a', 'b']);
  finish.shift()?.();
  await all[0];
  await new Promise((done) => setImmediate(done));
  expect(order).toEqual(['a', 'b', 'd']);
  while (order.length < 4 || finish.length > 0) {
    finish.shift()?.();
    await new Promise((done) => setImmediate(done));
  }
  await Promise.all(all);

  const failures = Array.from({ length: 3 }, () => {
    const each: { fail(): void } = { fail: () => {} };
    const done = gate
      .pass(() => new Promise((_, reject) => (each.fail = () => reject(new SystemProblem('timeout')))))
      .catch((error: SystemProblem) => error.code);
    return { each, done };
  });
  for (const { each } of failures) {
    await new Promise((done) => setImmediate(done));
    each.fail();
  }
  await Promise.all(failures.map(({ done }) => done));
  await expect(gate.pass(async () => 1)).rejects.toMatchObject({ code: 'paused' });
});
