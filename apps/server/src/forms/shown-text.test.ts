import { expect, test } from 'vitest';
import { field } from '../testing/forms-fixtures.ts';
import { answerText } from './shown-text.ts';

test('an answer reads in the language it is asked in', () => {
  const reason = field('reason', 'choices', {
    choices: [{ value: 'a', label: { en: 'Broken', de: 'Kaputt', pl: '', nl: '' } }],
  });
  expect(answerText(reason, ['a', 'other'], 'de')).toBe('Kaputt, other');
  expect(answerText(reason, 'a', 'pl')).toBe('Broken');
  expect(answerText(field('ok', 'consent'), 'yes', 'pl')).toBe('tak');
  expect(answerText(field('ok', 'consent'), undefined, 'pl')).toBe('');
});
