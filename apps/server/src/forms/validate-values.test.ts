import { expect, test } from 'vitest';
import { field, repairForm } from '../testing/forms-fixtures.ts';
import type { Answer, FieldErrorCode, FieldKind } from './types.ts';
import { checkField, checkVisible } from './validate-values.ts';
import { visibleSteps } from './visible-fields.ts';

const long = 'x'.repeat(1001);
test.each<[FieldKind, Answer, FieldErrorCode | null]>([
  ['email', 'anna@shop.example', null],
  ['email', ' zażółć@gęślą.example ', null],
  ['email', "o'brien+a@sub.shop.example", null],
  ['email', 'anna@shop', 'not_email'],
  ['email', 'anna', 'not_email'],
  ['email', 'a b@shop.example', 'not_email'],
  ['email', `${'a'.repeat(250)}@shop.example`, 'not_email'],
  ['phone', '+49 (0)30 / 123-456', null],
  ['phone', '030 1234 ext. 12', null],
  ['phone', 'call me', 'not_phone'],
  ['phone', '12', 'not_phone'],
  ['number', '12,5', null],
  ['number', '1e9', 'not_number'],
  ['date', '2026-02-28', null],
  ['date', '2026-02-30', 'not_date'],
  ['date', '28.02.2026', 'not_date'],
  ['text', long, 'too_long'],
  ['textarea', long, null],
  ['textarea', 'x'.repeat(20_001), 'too_long'],
  ['consent', 'yes', null],
  ['consent', 'maybe', 'not_a_choice'],
  ['file', ['a', 'b', 'c', 'd', 'e', 'f'], 'too_many_files'],
])('%s %j: %s', (kind, answer, code) => {
  expect(checkField(field('f', kind), answer)?.code ?? null).toBe(code);
});

test('an answer outside the choices is an error', () => {
  const topic = repairForm.steps[0]!.fields[0]!;
  expect(checkField(topic, 'late')).toBeNull();
  expect(checkField(topic, 'never')).toEqual({ code: 'not_a_choice' });
});

test('a required field is asked for only where it is shown', () => {
  expect(Object.keys(checkVisible(visibleSteps(repairForm, {}), {}))).toEqual(['topic', 'email']);
  const late = { topic: 'late', email: 'a@b.example' };
  expect(checkVisible(visibleSteps(repairForm, late), late)).toEqual({ order: { code: 'required' } });
});
