import { expect, test } from 'vitest';
import type { OpeningTimes } from './types.ts';
import { watchOpening } from './watch-opening.ts';

test('opening and closing are told twice each, by the clock and by changed hours, and nothing else is', async () => {
  const day = [{ from: '09:00', to: '17:00' }];
  let times: OpeningTimes = {
    timeZone: 'Europe/Berlin',
    days: Array(7).fill(day),
    holidays: null,
    dates: [],
  };
  let now = new Date('2026-11-24T07:59:50Z');
  let told = 0;
  const watch = watchOpening(
    async () => [times],
    () => now,
    () => told++,
  );
  watch.stop();
  const after = async (time: string, count: number) => {
    now = new Date(`2026-11-24T${time}Z`);
    await watch.look();
    expect(told).toBe(count);
  };
  await after('07:59:50', 0);
  await after('08:00:00', 1);
  await after('08:00:10', 2);
  await after('08:00:20', 2);
  times = { ...times, days: Array(7).fill([]) };
  await after('08:00:30', 3);
  await after('08:00:40', 4);
  await after('08:00:50', 4);
});
