import { expect, test } from 'vitest';
import { forAction, missingFields } from './action-request.ts';

const endpoint = {
  key: 'resend',
  path: '/invoices/{{fields.number}}/deliveries',
  body: { kind: 'json' as const, value: { email: '{{identity.value}}', amount: '{{fields.amount}}' } },
};

test('a request taken over for an action asks for everything in its form', () => {
  const request = forAction(endpoint);
  expect(JSON.stringify(request)).not.toContain('identity');
  expect(missingFields(request, [{ key: 'amount' }])).toEqual([
    { key: 'number', label: 'Number', kind: 'text', required: true },
    { key: 'email', label: 'Email', kind: 'email', required: true },
  ]);
});
