import { expect, test } from 'vitest';
import { AppError, isUnavailable } from './index.ts';

test.each([
  [
    'a server that is gone',
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  ],
  ['an administrator’s command', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['a connection that ended', new Error('Connection terminated unexpectedly')],
  [
    'the query after the one that broke',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
  ['a query on a closed connection', new Error('Client was closed and is not queryable')],
  ['a connection that could not be made in time', new Error('timeout expired')],
  ['no free connection', new Error('timeout exceeded when trying to connect')],
])('%s means wait and try again', (_, error) => {
  expect(isUnavailable(error)).toBe(true);
});

test.each([
  ['a broken rule', Object.assign(new Error('duplicate key value'), { code: '23505' })],
  ['our own error', new AppError('not_found')],
  ['anything else', new TypeError('x is not a function')],
  ['nothing', null],
])('%s does not', (_, error) => {
  expect(isUnavailable(error)).toBe(false);
});
