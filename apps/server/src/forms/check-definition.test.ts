import { expect, test } from 'vitest';
import { field, names, repairForm } from '../testing/forms-fixtures.ts';
import { adviceFor, checkDefinition } from './check-definition.ts';
import type { FormDefinition, FormField } from './types.ts';

const withFields = (...fields: FormField[]): FormDefinition => ({
  ...repairForm,
  steps: [{ title: names(''), fields }],
});
const paths = (definition: FormDefinition) => checkDefinition(definition).map((problem) => problem.field);

test('a good form has no problems; one step needs no title', () => {
  expect(paths(repairForm)).toEqual([]);
  expect(paths(withFields(field('a', 'text')))).toEqual([]);
});

test('each problem names its path', () => {
  expect(paths(withFields(field('a', 'text'), field('a', 'text')))).toEqual([
    'definition.steps.0.fields.1.name',
  ]);
  expect(paths(withFields(field('constructor', 'text')))).toEqual(['definition.steps.0.fields.0.name']);
  expect(paths(withFields(field('a', 'choice')))).toEqual(['definition.steps.0.fields.0.choices']);
  expect(paths(withFields(field('a', 'consent')))).toEqual(['definition.steps.0.fields.0.purpose']);
  expect(paths(withFields(field('a', 'text', { meaning: 'email' })))).toEqual([
    'definition.steps.0.fields.0.meaning',
  ]);
  expect(paths(withFields(field('a', 'text', { label: names('') })))).toEqual([]);
  expect(paths({ ...repairForm, title: { en: '', de: ' ', pl: '', nl: '' } })).toEqual(['definition.title']);
});

test('a condition refers to an earlier field and to one of its choices', () => {
  const later = field('a', 'text', { when: { field: 'b', operator: 'filled', value: '' } });
  expect(paths(withFields(later, field('b', 'text')))).toEqual(['definition.steps.0.fields.0.when.field']);
  const [topic] = repairForm.steps[0]!.fields;
  const never = field('a', 'text', { when: { field: 'topic', operator: 'equals', value: 'never' } });
  expect(paths(withFields(topic!, never))).toEqual(['definition.steps.0.fields.1.when.value']);
});

test('advises to ask for a way to reach the person', () => {
  expect(adviceFor(repairForm)).toEqual([]);
  expect(adviceFor(withFields(field('a', 'text')))).toEqual(['no_way_to_reach', 'no_message']);
});
