import { expect, test } from 'vitest';
import { parseFaults } from './faults.ts';

const names = ['crm', 'billing'] as const;

test('faults are read from words, and what is wrong is said', () => {
  expect(parseFaults('billing=silent,crm=error@0.2', names)).toEqual({
    billing: { kind: 'silent', share: 1 },
    crm: { kind: 'error', share: 0.2 },
  });
  expect(parseFaults('', names).crm.kind).toBe('none');
  expect(() => parseFaults('shop=slow', names)).toThrow('there is no system “shop”: crm, billing');
  expect(() => parseFaults('crm=sulk', names)).toThrow('there is no fault “sulk”');
  expect(() => parseFaults('crm=slow@2', names)).toThrow('share must be a number from 0 to 1');
});
