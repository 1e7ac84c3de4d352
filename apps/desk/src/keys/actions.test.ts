import { expect, it } from 'vitest';
import { actionIds, definitionOf } from './actions.ts';

it('has a key of its own for every action', () => {
  const keys = actionIds.map((id) => definitionOf(id).keys);
  expect(keys.filter((each, index) => keys.indexOf(each) !== index)).toEqual([]);
});
