import { expect, test } from 'vitest';
import { defaultSettings } from '../../routing/index.ts';
import { RoutingSettings } from './routing.ts';

test('the value that counts as highest is more than 0, and 100 where nothing is said', () => {
  const { highestValue, ...older } = defaultSettings;
  expect(RoutingSettings.parse(older).highestValue).toBe(highestValue);
  for (const wrong of [0, -5, Number.POSITIVE_INFINITY])
    expect(RoutingSettings.safeParse({ ...older, highestValue: wrong }).error?.issues).toMatchObject([
      { path: ['highestValue'] },
    ]);
});
