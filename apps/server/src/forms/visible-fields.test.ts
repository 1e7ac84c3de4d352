import fc from 'fast-check';
import { expect, test } from 'vitest';
import { field, names, repairForm } from '../testing/forms-fixtures.ts';
import type { Answers, FormCondition } from './types.ts';
import { holds, visibleFields, visibleSteps } from './visible-fields.ts';

const shown = (answers: Answers) => visibleFields(repairForm, answers).map((one) => one.name);

test('fields and steps appear when their condition holds', () => {
  expect(shown({})).toEqual(['topic', 'message', 'name', 'email', 'news']);
  expect(shown({ topic: 'late' })).toContain('order');
  expect(visibleSteps(repairForm, { topic: 'broken' }).map((step) => step.index)).toEqual([0, 1, 2]);
  expect(visibleSteps(repairForm, { topic: 'late' }).map((step) => step.index)).toEqual([0, 2]);
});

test('what is hidden counts as empty for what depends on it', () => {
  const chain = {
    ...repairForm,
    steps: [
      {
        title: names('One'),
        fields: [
          field('a', 'text'),
          field('b', 'text', { when: { field: 'a', operator: 'filled', value: '' } }),
          field('c', 'text', { when: { field: 'b', operator: 'equals', value: 'x' } }),
        ],
      },
    ],
  };
  expect(visibleFields(chain, { a: '', b: 'x' }).map((one) => one.name)).toEqual(['a']);
});

test.each<[FormCondition['operator'], string, string | string[] | undefined, boolean]>([
  ['equals', 'x', ' x ', true],
  ['equals', 'x', ['x', 'y'], true],
  ['equals', 'x', undefined, false],
  ['not_equals', 'x', undefined, true],
  ['not_equals', 'x', ['x'], false],
  ['contains', 'LAT', 'too late', true],
  ['contains', 'la', ['late'], false],
  ['filled', '', '   ', false],
  ['filled', '', ['a'], true],
  ['empty', '', [], true],
])('%s %j on %j is %s', (operator, value, answer, expected) => {
  const answers: Answers = answer === undefined ? {} : { f: answer };
  expect(holds({ field: 'f', operator, value }, answers)).toBe(expected);
});

test('every shown field has a condition that holds over what is shown before it', () => {
  const answer = fc.oneof(
    fc.constantFrom('broken', 'late', 'other', '', 'x'),
    fc.array(fc.constantFrom('late', 'x')),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('topic', 'order', 'message', 'photos'), answer), (answers) => {
      const before: Answers = {};
      for (const one of visibleFields(repairForm, answers)) {
        if (one.when) expect(holds(one.when, before)).toBe(true);
        if (answers[one.name] !== undefined) before[one.name] = answers[one.name]!;
      }
    }),
    { seed: 7 },
  );
});
