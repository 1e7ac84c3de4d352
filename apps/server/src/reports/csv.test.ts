import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test('cells keep what is in them, and none becomes a formula', () => {
  expect(csvLine(['plain', 'a,b', 'say "hi"', 'two\nlines', 'semi;colon', null, 1.5, -3])).toBe(
    'plain,"a,b","say ""hi""","two\nlines","semi;colon",,1.5,-3\r\n',
  );
  expect(csvLine([new Date('2026-03-04T09:00:00Z')])).toBe('2026-03-04T09:00:00.000Z\r\n');
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =cmd', '\r=1'])
    expect(csvLine([formula])).toMatch(/^"?'/);
});
