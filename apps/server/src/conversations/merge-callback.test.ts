import { afterEach, beforeEach, expect, test } from 'vitest';
import { benchAgent as anna, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf } from '../testing/merging.ts';
import { noteCallback } from './callback.ts';
import { merge } from './merge.ts';
import { readRows } from './queue-store.ts';
import { undoMerge } from './undo-merge.ts';

let bench: ChannelBench;
let table: string;
let chair: string;
const phone = '+48600100200';

beforeEach(async () => {
  bench = await openChannelBench();
  const from = 'jan@example.com';
  await writeLetter(bench, { id: 'table-1', from, subject: 'Table', text: 'Where is my table?' });
  await writeLetter(bench, { id: 'chair-1', from, subject: 'Chair', text: 'A leg is missing.' });
  table = await idOf(bench, 'Table');
  chair = await idOf(bench, 'Chair');
  await call(chair, phone);
});
afterEach(() => bench.close());

const call = (id: string, number: string | null) =>
  bench.database.transaction((tx) => noteCallback(tx, id, number, anna, bench.clock.now));
const mergeBoth = () =>
  bench.database.transaction((tx) => merge(tx, table, { id: chair, meant: false }, anna, bench.clock.now));
const undo = (changeId: string) =>
  bench.database.transaction((tx) => undoMerge(tx, table, changeId, anna, bench.clock.now));
/** Of the survivor, and of what was merged into it. */
const phones = async () => {
  const rows = await readRows(bench.database.db, [table, chair]);
  return [rows.get(table)?.callback, rows.get(chair)?.callback];
};

test('a wish to be called back moves along, and back when the merge is undone', async () => {
  const change = await mergeBoth();
  expect(await phones()).toEqual([phone, null]);
  await undo(change);
  expect(await phones()).toEqual([null, phone]);
});

test('a call that was made meanwhile is not asked for again', async () => {
  const change = await mergeBoth();
  await call(table, null);
  await undo(change);
  expect(await phones()).toEqual([null, null]);
});

test('of two numbers each has its own again', async () => {
  await call(table, '+48700300400');
  const change = await mergeBoth();
  expect(await phones()).toEqual(['+48700300400', null]);
  await undo(change);
  expect(await phones()).toEqual(['+48700300400', phone]);
});
