import { expect, it } from 'vitest';
import { inputOf, minutesOf, newLevel, valuesOf } from './level-values.ts';

it('keeps what was saved, whatever unit it is shown in', () => {
  const level = {
    ...inputOf({ ...newLevel, name: 'VIP' }),
    id: 'l1',
    appliesTo: '',
    firstAnswer: 45,
    nextAnswer: 120,
    resolution: null,
  };
  const values = valuesOf(level);
  expect([values.firstAnswer.unit, values.nextAnswer]).toEqual(['minutes', { amount: 2, unit: 'hours' }]);
  expect({ id: 'l1', ...inputOf(values) }).toEqual(level);
});

it('takes an emptied input for no promise, and half hours for what they are', () => {
  expect(minutesOf({ amount: Number.NaN, unit: 'hours' })).toBeNull();
  expect(minutesOf({ amount: 1.5, unit: 'hours' })).toBe(90);
});
