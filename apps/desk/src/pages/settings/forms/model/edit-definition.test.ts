import type { FormDefinition, FormField } from '@throughline/sdk';
import { describe, expect, it } from 'vitest';
import { changeField, insertField, moveField, moveStep, nextPlace, removeField } from './edit-definition.ts';
import { noText } from './texts.ts';

const field = (name: string): FormField => ({
  name,
  kind: 'text',
  label: noText,
  required: false,
  meaning: 'none',
});
const form = (...steps: string[]): FormDefinition => ({
  title: noText,
  steps: steps.map((names) => ({ title: noText, fields: [...names].map(field) })),
  abandonAfterMinutes: 30,
});
const order = (definition: FormDefinition) =>
  definition.steps.map((step) => step.fields.map((one) => one.name).join('')).join(' ');

describe('moving a question', () => {
  it('takes the place counted before it left', () => {
    const at = { step: 0, field: 0 };
    expect(order(moveField(form('abc'), at, { step: 0, field: 3 }))).toBe('bca');
    expect(order(moveField(form('abc'), { step: 0, field: 2 }, at))).toBe('cab');
    expect(order(moveField(form('abc', 'de'), at, { step: 1, field: 1 }))).toBe('bc dae');
  });

  it('goes one at a time through all steps and back to where it was', () => {
    let moved = form('ab', '', 'c');
    let place = { step: 0, field: 0 };
    const seen: string[] = [];
    for (;;) {
      const to = nextPlace(moved, place, 1);
      if (!to) break;
      moved = moveField(moved, place, to);
      const step = moved.steps.findIndex((one) => one.fields.some((each) => each.name === 'a'));
      place = { step, field: moved.steps[step]!.fields.findIndex((each) => each.name === 'a') };
      seen.push(order(moved));
    }
    expect(seen).toEqual(['ba  c', 'b a c', 'b  ac', 'b  ca']);
    expect(nextPlace(form('a'), { step: 0, field: 0 }, -1)).toBeNull();
  });
});

it('puts a deleted question back where it was, also when its step is gone', () => {
  const gone = removeField(form('abc'), { step: 0, field: 1 });
  expect(order(gone)).toBe('ac');
  expect(order(insertField(gone, { step: 0, field: 1 }, field('b')))).toBe('abc');
  expect(order(insertField(gone, { step: 7, field: 1 }, field('b')))).toBe('abc');
});

it('moves a step among the others and nowhere beyond', () => {
  expect(order(moveStep(form('a', 'b', 'c'), 0, 2))).toBe('b c a');
  expect(order(moveStep(form('a', 'b'), 0, 2))).toBe('a b');
});

it('leaves no trace of a condition that was taken away', () => {
  const at = { step: 0, field: 0 };
  const when = { field: 'a', operator: 'filled', value: '' } as const;
  expect(changeField(changeField(form('a'), at, { when }), at, { when: undefined })).toEqual(form('a'));
});
