import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { readXes, xesColumns } from './read-xes.ts';
import type { RawEvent } from './types.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-xes-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, columns = xesColumns): Promise<RawEvent[]> {
  const file = path.join(folder, 'log');
  writeFileSync(file, content);
  const events: RawEvent[] = [];
  for await (const batch of readXes(file, columns)) events.push(...batch);
  return events;
}

const attribute = (key: string, value: string, inner = '') =>
  `<string key="${key}" value="${value}">${inner}</string>`;
const log = (inner: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}" ?>\n<log>
  <global scope="event">${attribute('concept:name', '__INVALID__')}<date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
  <classifier name="Activity" keys="concept:name"/>${inner}</log>`;
const event = (name: string) =>
  `<event>${attribute('concept:name', name)}<date key="time:timestamp" value="2020-01-01T00:00:00Z"/></event>`;

test('what is nested, and the defaults of a log, say nothing of an event', async () => {
  const nested = attribute('org:resource', 'Ada', attribute('concept:name', 'wrong'));
  const list = `<list key="items"><values>${attribute('concept:name', 'wrong')}</values></list>`;
  const events = await read(
    log(`<trace>${attribute('concept:name', 'one')}${attribute('x', 'y', attribute('concept:name', 'wrong'))}
      <event>${nested}${list}</event>${event('A &amp; B')}</trace>
      <trace>${event('before its name')}${attribute('concept:name', 'two')}</trace><trace>${event('of nobody')}</trace>`),
  );
  expect(events).toMatchObject([
    { row: 1, case: 'one', activity: [undefined], time: '' },
    { row: 2, case: 'one', activity: ['A & B'], time: '2020-01-01T00:00:00Z' },
    { row: 3, case: 'two', activity: ['before its name'] },
    { row: 4, case: '', activity: ['of nobody'] },
  ]);
});

test('packed logs, and other encodings, are read', async () => {
  const polish = log(`<trace>${attribute('concept:name', 'Łódź')}${event('Żółć')}</trace>`, 'windows-1250');
  expect(await read(gzipSync(iconv.encode(polish, 'windows-1250')))).toMatchObject([
    { case: 'Łódź', activity: ['Żółć'] },
  ]);
});

test('two attributes make one activity, and the case may be another attribute', async () => {
  const trace = `<trace>${attribute('concept:name', 'one')}${attribute('customer', 'K')}
    <event>${attribute('concept:name', 'A')}${attribute('lifecycle:transition', 'start')}</event></trace>`;
  const columns = {
    ...xesColumns,
    case: 'case:customer',
    activity: ['concept:name', 'lifecycle:transition'],
  };
  expect(await read(log(trace), columns)).toMatchObject([{ case: 'K', activity: ['A', 'start'] }]);
});

test('a log that breaks off says so after what came before', async () => {
  const file = path.join(folder, 'log');
  const whole = log(`<trace>${attribute('concept:name', 'one')}${event('A')}</trace><trace>`);
  for (const content of [whole.slice(0, -6), whole.replace('</log>', '</trase>')]) {
    writeFileSync(file, content);
    const seen: RawEvent[] = [];
    await expect(async () => {
      for await (const batch of readXes(file, xesColumns)) seen.push(...batch);
    }).rejects.toThrow('no well-formed XML');
    expect(seen).toHaveLength(1);
  }
  const packed = gzipSync(whole);
  writeFileSync(file, packed.subarray(0, packed.length - 20));
  await expect(async () => {
    for await (const _ of readXes(file, xesColumns));
  }).rejects.toThrow();
});
