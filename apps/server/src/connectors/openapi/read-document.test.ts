import { expect, test } from 'vitest';
import { endpointSchema } from '../config/system.ts';
import { readDocument } from './read-document.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '2' }
servers: [{ url: 'https://{region}.shop.example/v1', variables: { region: { default: eu } } }]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  parameters: { Email: { name: customerEmail, in: query, required: true, schema: { type: string } } }
  schemas:
    Loop: { type: object, properties: { next: { $ref: '#/components/schemas/Loop' } } }
    Refund:
      allOf: [{ type: object, required: [order], properties: { order: { type: string } } }]
      required: [amount, loop]
      properties: { amount: { type: number }, note: { type: string }, loop: { $ref: '#/components/schemas/Loop' } }
paths:
  /orders:
    get:
      operationId: listOrders
      summary: Orders of somebody
      parameters: [{ $ref: '#/components/parameters/Email' }, { name: status, in: query, schema: { type: string } }]
  /orders/{orderId}/refunds:
    parameters: [{ name: orderId, in: path, required: true }]
    post:
      deprecated: true
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Refund' } } } }
  /outside: { get: { operationId: listOrders, parameters: [{ $ref: 'https://elsewhere.example/p.yaml' }] } }
`;

test('operations become endpoints that only want their values', () => {
  const read = readDocument(document);
  expect(read).toMatchObject({
    title: 'Shop',
    baseUrl: 'https://eu.shop.example/v1',
    signIn: { kind: 'key', in: 'header', name: 'X-Key' },
    left: 0,
  });
  const [orders, refund, outside] = read.operations.map(({ endpoint }) => endpointSchema.parse(endpoint));
  expect(orders).toMatchObject({
    key: 'list_orders',
    path: '/orders',
    query: [
      { name: 'customerEmail', value: '{{identity.value}}', optional: false },
      { name: 'status', value: '', optional: true },
    ],
  });
  expect(refund).toMatchObject({
    method: 'POST',
    path: '/orders/{{fields.orderid}}/refunds',
    body: { kind: 'json', value: { order: '{{fields.order}}', amount: '{{fields.amount}}' } },
  });
  expect(outside).toMatchObject({ key: 'list_orders_2', query: [] });
  expect(
    readDocument(JSON.stringify({ openapi: '3.0.3', paths: { '/a': { get: {} } } })).operations,
  ).toHaveLength(1);
});

test.each([
  ['swagger: "2.0"', 'Swagger 2.0'],
  ['{"openapi": "3.0.0", ', 'is no OpenAPI 3 document'],
  ['just words', 'openapi: 3.x'],
  ['openapi: 3.0.0', 'has no operations'],
  [`a: &a [1]\n${'b: [*a,*a,*a]\n'.repeat(200)}`, 'is no OpenAPI 3 document'],
])('%s is refused and says why', (text, why) => {
  expect(() => readDocument(text)).toThrow(why);
});
