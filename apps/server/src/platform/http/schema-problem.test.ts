import { validatorCompiler } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { saidBy } from '../errors/index.ts';
import { schemaProblem } from './schema-problem.ts';

const Body = z.object({
  name: z.string().trim().min(1).max(80),
  code: z.string().min(4).optional(),
  days: z.number().int().min(1).max(31).optional(),
  share: z.number().optional(),
  shared: z.boolean().optional(),
  sort: z.enum(['newest', 'due']).optional(),
  ids: z.array(z.string()).min(1).max(2).optional(),
  reason: z.string().max(5, 'is longer than it may be').optional(),
});

// The route's own validator, so that the issues are those it gives.
const validate = validatorCompiler({ schema: Body, method: 'POST', url: '/', httpPart: 'body' });

function problemsOf(body: unknown) {
  const { error } = validate(body) as unknown as { error?: Parameters<typeof schemaProblem>[0][] };
  return (error ?? []).map(schemaProblem);
}

test.each([
  [{}, 'name', 'required'],
  [{ name: ' ' }, 'name', 'empty'],
  [{ name: 'x'.repeat(81) }, 'name', 'too_long'],
  [{ name: 7 }, 'name', 'not_text'],
  [{ name: 'a', code: 'ab' }, 'code', 'too_short'],
  [{ name: 'a', days: 0 }, 'days', 'at_least'],
  [{ name: 'a', days: 32 }, 'days', 'at_most'],
  [{ name: 'a', days: 1.5 }, 'days', 'not_whole_number'],
  [{ name: 'a', share: 'half' }, 'share', 'not_number'],
  [{ name: 'a', shared: 'yes' }, 'shared', 'not_boolean'],
  [{ name: 'a', sort: 'oldest' }, 'sort', 'not_one_of'],
  [{ name: 'a', ids: [] }, 'ids', 'empty'],
  [{ name: 'a', ids: ['a', 'b', 'c'] }, 'ids', 'too_many'],
])('%j is refused at %s, in a sentence every desk can say: %s', (body, field, code) => {
  const [found] = problemsOf(body);
  expect(found?.field).toBe(field);
  expect(saidBy(found?.message ?? null)?.code).toBe(code);
});

test('words that a schema was given for its case stay', () => {
  expect(problemsOf({ name: 'a', reason: 'too long' })).toEqual([
    { field: 'reason', message: 'is longer than it may be' },
  ]);
});
