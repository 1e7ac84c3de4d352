import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointSchema } from '../config/system.ts';
import { buildRequest } from './build-request.ts';
import { mask, show, sign } from './sign.ts';

const base = 'https://api.shop.example/v1';
const endpoint = (given: object) => endpointSchema.parse({ key: 'one', path: '/customers', ...given });
const by = (value: unknown) => ({ identity: { value } });

test('no value reaches another path, another parameter, another host or another header', () => {
  const one = endpoint({
    path: '/customers/{{identity.value}}/orders',
    query: [{ name: 'by', value: '{{identity.value}}' }],
    headers: [{ name: 'X-By', value: '{{identity.value}}' }],
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          '..',
          '.',
          '%2e%2e',
          '../../admin',
          'a/b',
          '?x=1',
          '#',
          '@evil.example',
          '\r\nX: y',
          '//evil',
        ),
      ),
      (value) => {
        let request: ReturnType<typeof buildRequest>;
        try {
          request = buildRequest(base, one, by(value));
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad_request' });
          return;
        }
        expect(request.url.origin).toBe('https://api.shop.example');
        expect(request.url.pathname.split('/')).toHaveLength(5);
        expect(request.url.pathname).toMatch(/^\/v1\/customers\/[^/]+\/orders$/);
        expect([...request.url.searchParams.keys()]).toEqual(['by']);
        expect(request.url.searchParams.get('by')).toBe(value.toWellFormed());
        expect(request.url.hash).toBe('');
        expect(request.headers['x-by']).not.toMatch(/[\r\n]/);
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});

test('JSON stays JSON: numbers stay numbers, what was left empty is left out, nothing breaks out', () => {
  const one = endpoint({
    method: 'POST',
    body: {
      kind: 'json',
      value: {
        amount: '{{fields.amount}}',
        note: 'Refund: {{fields.note}}',
        why: '{{fields.why}}',
        list: ['{{fields.note}}'],
      },
    },
  });
  const { body, headers } = buildRequest(base, one, {
    fields: { amount: 18.5, note: '","admin":true', why: null },
  });
  expect(JSON.parse(body ?? '')).toEqual({
    amount: 18.5,
    note: 'Refund: ","admin":true',
    list: ['","admin":true'],
  });
  expect(headers['content-type']).toBe('application/json');
});

test('forms are encoded, optional values that are not there are left out, others are missed by name', () => {
  const one = endpoint({
    method: 'POST',
    query: [{ name: 'page', value: '{{steps.none}}', optional: true }],
    body: { kind: 'form', fields: [{ name: 'reason', value: '{{fields.reason}}' }] },
  });
  const { body, url } = buildRequest(base, one, { fields: { reason: 'a&b=c' } });
  expect([body, url.search]).toEqual(['reason=a%26b%3Dc', '']);
  expect(() => buildRequest(base, one, { fields: {} })).toThrow('there is no fields.reason');
  expect(() => buildRequest(base, endpoint({ path: '/{{constructor.name}}' }), {})).toThrow(
    'there is no constructor.name',
  );
});

test('a secret is put where it belongs, and masked where people look', () => {
  const request = buildRequest(base, endpoint({}), {});
  const inQuery = { kind: 'key', in: 'query', name: 'api_key', prefix: '' } as const;
  expect(sign(request, inQuery, 's3cret').url.search).toBe('?api_key=s3cret');
  expect(show(request, inQuery).url).toBe(`https://api.shop.example/v1/customers?api_key=${mask}`);
  const basic = { kind: 'basic', username: 'us' } as const;
  expect(sign(request, basic, 'pass').headers.authorization).toBe(`Basic ${btoa('us:pass')}`);
  expect(JSON.stringify(show(request, basic))).not.toContain(btoa('us:pass'));
  expect(() => sign(request, basic, null)).toThrow('sign_in');
});
