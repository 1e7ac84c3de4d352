import { expect, test } from 'vitest';
import { openStorage } from './storage.ts';
import { memoryStorage } from './testing/memory-storage.ts';

test('writes under its prefix and sees what another tab wrote', () => {
  const page = memoryStorage();
  const one = openStorage('throughline:c:', () => page);
  const other = openStorage('throughline:c:', () => page);
  one.set('own:1', 'a');
  page.setItem('unrelated', 'x');
  expect([other.keys(), other.get('own:1')]).toEqual([['own:1'], 'a']);
  other.remove('own:1');
  expect([one.keys(), one.get('own:1')]).toEqual([[], null]);
});

test.each([
  ['blocked', () => memoryStorage({ blocked: true })],
  ['full', () => memoryStorage({ full: true })],
])('goes on in memory when storage is %s', (_, make) => {
  const page = make();
  const storage = openStorage('p:', () => page);
  storage.set('a', '1');
  expect([storage.get('a'), storage.keys()]).toEqual(['1', ['a']]);
  storage.remove('a');
  expect([storage.get('a'), storage.keys()]).toEqual([null, []]);
});
