import { expect, test } from 'vitest';
import type { Translate } from '../../i18n/index.ts';
import { valueText } from './value-text.ts';

const t = ((key: string) => key) as Translate;

test('money, days and answers are written as the reader writes them', () => {
  expect(valueText(1234.5, 'money', 'EUR', 'de', t)).toBe('1.234,50\u00a0€');
  expect(valueText(1234.5, 'money', 'EUR', 'en', t)).toBe('€1,234.50');
  expect(valueText('2026-11-24', 'date', null, 'en', t)).toBe('24 Nov 2026');
  expect(valueText(true, 'flag', null, 'en', t)).toBe('connectors.yes');
});

test('what does not fit is shown as it came', () => {
  expect(valueText('soon', 'date', null, 'en', t)).toBe('soon');
  expect(valueText('many', 'money', 'EUR', 'en', t)).toBe('many');
  expect(valueText(5, 'money', 'shells', 'en', t)).toBe('5.00 shells');
  expect(valueText(null, 'text', null, 'en', t)).toBe('–');
});
