import type { FormDefinition, FormField } from '@throughline/sdk';
import { expect, it } from 'vitest';
import { copyOfStep, newField, ofKind } from './make-field.ts';
import { allFields, renameField, settleNames } from './names.ts';
import { noText } from './texts.ts';

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  kind: 'text',
  label: { ...noText, en: label },
  required: false,
  meaning: 'none',
  ...more,
});
const form = (...fields: FormField[]): FormDefinition => ({
  title: noText,
  steps: [{ title: noText, fields }],
  abandonAfterMinutes: 30,
});
const names = (definition: FormDefinition) => allFields(definition).map((one) => one.name);

it('makes names from the questions once, and keeps names that are there', () => {
  const settled = settleNames(
    form(
      field('new_1', 'Größe & Farbe?'),
      field('kept', 'Other'),
      field('new_2', 'Kept'),
      field('new_3', '你好'),
    ),
    'en',
  );
  expect(names(settled)).toEqual(['grosse_farbe', 'kept', 'kept_2', 'new_3']);
});

it('lets conditions follow names and values', () => {
  const choices = [{ value: 'new_1', label: { ...noText, en: 'It is late' } }];
  const settled = settleNames(
    form(
      field('new_1', 'Topic', { kind: 'choice', choices }),
      field('order', 'Order', { when: { field: 'new_1', operator: 'equals', value: 'new_1' } }),
    ),
    'en',
  );
  expect(allFields(settled)[1]?.when).toEqual({ field: 'topic', operator: 'equals', value: 'it_is_late' });
  expect(allFields(renameField(settled, 'topic', 'subject'))[1]?.when?.field).toBe('subject');
});

it('never makes the reserved name', () => {
  expect(names(settleNames(form(field('new_1', 'Constructor')), 'en'))).toEqual(['constructor_2']);
});

it('copies a step under new names with its conditions inside', () => {
  const when = { field: 'a', operator: 'filled', value: '' } as const;
  const original = form(field('a', 'A', { meaning: 'name' }), field('b', 'B', { when }));
  const copy = copyOfStep(original, original.steps[0]!);
  expect(copy.fields.map((one) => one.name)).toEqual(['new_1', 'new_2']);
  expect(copy.fields[1]?.when?.field).toBe('new_1');
  expect(copy.fields[0]?.meaning).toBe('none');
});

it('gives only the first e-mail question its meaning', () => {
  const first = newField(form(), 'email');
  expect(first.meaning).toBe('email');
  expect(newField(form(first), 'email')).toMatchObject({ name: 'new_2', meaning: 'none' });
});

it('keeps what another kind of question can keep', () => {
  const choices = [{ value: 'a', label: noText }];
  const asked = field('q', 'Q', { kind: 'choice', choices, meaning: 'subject', required: true });
  expect(ofKind(asked, 'choices')).toMatchObject({ choices, meaning: 'none', required: true });
  expect(ofKind(asked, 'text')).toEqual(field('q', 'Q', { meaning: 'subject', required: true }));
});
