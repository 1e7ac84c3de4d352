import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversationFields } from './conversation-fields.ts';
import { formatFilter } from './format.ts';
import { parseFilter } from './parse.ts';
import type { Filter } from './types.ts';

const parse = (text: string) => parseFilter(text, conversationFields);
const is = (field: string, ...values: string[]): Filter => ({ kind: 'is', field, values });
const text = (text: string): Filter => ({ kind: 'text', text });

test.each<[string, Filter]>([
  ['', { kind: 'and', parts: [] }],
  ['state:open', is('state', 'open')],
  ['label:vip,"late delivery"', is('label', 'vip', 'late delivery')],
  [
    'team:"Retouren & Reklamation" agent:none',
    { kind: 'and', parts: [is('team', 'Retouren & Reklamation'), is('agent', 'none')] },
  ],
  ['waiting:>2h', { kind: 'compare', field: 'waiting', operator: '>', value: '2h' }],
  ['created:>=2026-11-01', { kind: 'compare', field: 'created', operator: '>=', value: '2026-11-01' }],
  ['-label:spam', { kind: 'not', part: is('label', 'spam') }],
  ['NOT state:closed', { kind: 'not', part: is('state', 'closed') }],
  ['zepsute krzesło', { kind: 'and', parts: [text('zepsute'), text('krzesło')] }],
  ['"zepsute krzesło"', text('zepsute krzesło')],
  [
    'label:a OR label:b state:open',
    {
      kind: 'or',
      parts: [is('label', 'a'), { kind: 'and', parts: [is('label', 'b'), is('state', 'open')] }],
    },
  ],
  [
    '(label:a OR label:b) AND state:open',
    {
      kind: 'and',
      parts: [{ kind: 'or', parts: [is('label', 'a'), is('label', 'b')] }, is('state', 'open')],
    },
  ],
  ['e-mail re-open', { kind: 'and', parts: [text('e-mail'), text('re-open')] }],
])('%s', (written, filter) => {
  expect(parse(written)).toEqual({ filter, problems: [] });
});

test.each([
  ['colour:red', 'unknown_field', 0, 'colour'],
  ['x state:opn', 'unknown_choice', 2, 'opn'],
  ['label:', 'value_missing', 0, 'label'],
  ['waiting:2h', 'must_compare', 0, 'waiting'],
  ['waiting:>soon', 'not_a_duration', 0, 'soon'],
  ['created:>2026-02-30', 'not_a_date', 0, '2026-02-30'],
  ['number:>x', 'not_a_number', 0, 'x'],
  ['state:>open', 'cannot_compare', 0, 'state'],
  ['"open', 'quote_open', 0, 'open'],
  ['(label:a', 'bracket_open', 0, '('],
  ['label:a)', 'bracket_unexpected', 7, ')'],
  ['OR label:a', 'or_misplaced', 0, 'OR'],
  ['label:a NOT', 'nothing_to_negate', 8, '-'],
])('%s says %s', (written, code, at, word) => {
  expect(parse(written).problems).toMatchObject([{ code, at, word }]);
});

const value = fc.oneof(
  fc.constantFrom('vip', 'none', 'a b', '"', '\\', '>x', '-y', ',', 'ą(ę)'),
  fc.string({ minLength: 1 }),
);
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
  fc.record({
    kind: fc.constant('is' as const),
    field: fc.constantFrom('label', 'team', 'subject'),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    field: fc.constant('waiting'),
    operator: fc.constantFrom('>' as const, '<=' as const),
    value: fc.constantFrom('5m', '3d'),
  }),
);
const tree = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
  ),
})).filter;

test('what is written of a filter reads as that filter', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      const once = parse(formatFilter(filter));
      fc.pre(formatFilter(filter).length < 4_000);
      expect(once.problems).toEqual([]);
      expect(once.filter).toEqual(flat(filter));
    }),
    { seed: 20_261_124, numRuns: 500 },
  );
});

test('no text makes it throw or say a place outside of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(fc.constantFrom('(', ')', '-', 'OR', 'label:', '"', ' ', 'x', ',', '>'))
          .map((parts) => parts.join('')),
      ),
      (written) => {
        for (const { at, end } of parse(written).problems) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(written.length);
        }
      },
    ),
    { seed: 20_261_124, numRuns: 500 },
  );
});

/** Lists within lists of the same kind are one list. */
function flat(filter: Filter): Filter {
  if (filter.kind === 'not') return { kind: 'not', part: flat(filter.part) };
  if (filter.kind !== 'and' && filter.kind !== 'or') return filter;
  const parts = filter.parts.map(flat).flatMap((part) => (part.kind === filter.kind ? part.parts : [part]));
  return { kind: filter.kind, parts };
}
