import type { SystemAction } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { presetsOf, valuesFor } from './action-fields.tsx';

const field = (key: string, kind: string, preset: unknown = null) => ({ key, kind, preset });
const action = {
  fields: [
    field('amount', 'money', 12.5),
    field('email', 'email', 'ute@posteo.example'),
    field('note', 'multiline'),
    field('all', 'flag'),
  ],
} as unknown as SystemAction;

test('what a form begins with is what the system knows', () => {
  expect(presetsOf(action)).toEqual({ amount: '12.5', email: 'ute@posteo.example', note: '', all: false });
});

test('numbers are sent as numbers, with a comma as well; nothing typed is nothing sent', () => {
  expect(valuesFor(action, { amount: '9,90', email: 'a@b.example', note: '', all: true })).toEqual({
    amount: 9.9,
    email: 'a@b.example',
    all: true,
  });
  // Left to the server to refuse, with the field named.
  expect(valuesFor(action, { amount: 'much' })).toEqual({ amount: 'much' });
});
