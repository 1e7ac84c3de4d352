import { expect, test } from 'vitest';
import { fieldsOf, listsOf, rowAt } from './found-fields.ts';

const answer = {
  total: 2,
  orders: {
    nodes: [
      { id: 7, 'order no': 'A-1', placed: '2026-11-24', by: { email: 'a@b.example' }, lines: [{ sku: 'x' }] },
    ],
  },
};

test('lists and fields of an answer are found, with what they look like', () => {
  expect(listsOf(answer)).toEqual(['orders.nodes']);
  expect(listsOf([1])).toEqual(['$']);
  expect(fieldsOf(rowAt(answer, ['orders', 'nodes']))).toEqual([
    { path: 'id', sample: '7', format: 'number' },
    { path: '`order no`', sample: 'A-1', format: 'text' },
    { path: 'placed', sample: '2026-11-24', format: 'date' },
    { path: 'by.email', sample: 'a@b.example', format: 'email' },
  ]);
});

test('plain paths are followed, expressions are left to the server', () => {
  expect(rowAt(answer, ['orders.nodes[0].by'])).toEqual({ email: 'a@b.example' });
  expect(rowAt(answer, ['orders.nodes[]', '$', undefined])).toMatchObject({ id: 7 });
  expect(rowAt(answer, ['orders.nodes[id = 7]'])).toBeUndefined();
  expect(rowAt(answer, ['nothing.here'])).toBeUndefined();
});
