import { expect, test } from 'vitest';
import { preview } from './preview.ts';

const form = {
  title: 'Repair',
  state: 'submitted' as const,
  submissionId: null,
  step: null,
  fields: [
    { name: 'topic', label: 'What is it about?', value: 'Invoice' },
    { name: 'order', label: 'Number of your order', value: '4711\n4712' },
  ],
};

test('of a form without a message shows its values, of one with a message the message', () => {
  const listing = 'What is it about?: Invoice\nNumber of your order: 4711\n4712';
  expect(preview(listing, form, [])).toBe('Invoice · 4711 4712');
  expect(preview('Please\ncall me', form, [])).toBe('Please call me');
  expect(preview('', { ...form, fields: [] }, [])).toBe('Repair');
});
