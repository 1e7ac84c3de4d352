import { expect, test } from 'vitest';
import type { LiveEvent } from './contract/index.ts';
import { livePlace, type MeasuredPlace, watchPlaces } from './live-places.ts';

const minute = 60_000;
const place = (position: number, low = 1, high = 2): MeasuredPlace => ({
  position,
  wait: { low: low * minute, high: high * minute },
  since: 0,
});

test('two thousand visitors cost one question, and only those hear of it whose number changed', async () => {
  const heard: LiveEvent[] = [];
  const sessions = Array.from({ length: 2000 }, (_, i) => ({
    conversationId: `c${i}`,
    listener: (event: LiveEvent) => void heard.push(event),
  }));
  let places = new Map(sessions.map(({ conversationId }, i) => [conversationId, place(i + 1)]));
  const asked: number[] = [];
  const watch = watchPlaces(
    async (ids) => {
      asked.push(ids.length);
      return places;
    },
    () => sessions,
  );
  await watch.look();
  expect([asked, heard.length]).toEqual([[2000], 2000]);
  // The last one left: nobody else moved, and they are told that they no longer wait.
  places = new Map([...places].slice(0, -1));
  await watch.look();
  expect(asked).toHaveLength(2);
  expect(heard.slice(2000)).toEqual([{ kind: 'place', place: null }]);
  await watch.look();
  expect(heard).toHaveLength(2001);
});

test('minutes are said as people say them', () => {
  expect(livePlace(place(1, 0.1, 0.4)).wait).toEqual({ from: 1, to: 1 });
  expect(livePlace(place(3, 3.7, 6.2)).wait).toEqual({ from: 3, to: 7 });
  expect(livePlace(place(9, 13, 22)).wait).toEqual({ from: 10, to: 25 });
  expect(livePlace({ ...place(2), wait: null }).wait).toBeNull();
});
