import { expect, test } from 'vitest';
import { guessDayOrder, readTime } from './read-time.ts';

const utc = (text: string): number => Date.parse(text) * 1000;

test.each([
  ['2010-12-30T11:02:00.000+01:00', utc('2010-12-30T10:02:00Z')],
  ['2010-12-30T11:02:00.000Z', utc('2010-12-30T11:02:00Z')],
  ['2010-12-30 11:02:00', utc('2010-12-30T11:02:00Z')],
  ['2012/04/03 16:55:38.000', utc('2012-04-03T16:55:38Z')],
  ['2011-10-01T00:38:44.546123-0530', utc('2011-10-01T06:08:44.546Z') + 123],
  ['2011-10-01T00:38:44.1234567Z', utc('2011-10-01T00:38:44.123Z') + 456],
  ['30-12-2010:11.02', utc('2010-12-30T11:02:00Z')],
  ['30-12-2010:11:02', utc('2010-12-30T11:02:00Z')],
  ['30.12.2010', utc('2010-12-30T00:00:00Z')],
  ['1/2/2010 11:02 PM', utc('2010-02-01T23:02:00Z')],
  ['1293706920', utc('2010-12-30T11:02:00Z')],
  ['1293706920000', utc('2010-12-30T11:02:00Z')],
  ['2010-02-30 11:02:00', null],
  ['2010-13-01', null],
  ['yesterday', null],
])('%s is read', (text, time) => expect(readTime(text)).toBe(time));

test('days come first or second as the whole column shows', () => {
  expect(guessDayOrder(['1/2/2010', '3/14/2010'])).toBe('mdy');
  expect(guessDayOrder(['1/2/2010', '14/3/2010'])).toBe('dmy');
  expect(guessDayOrder(['1/2/2010'])).toBe('mdy');
  expect(guessDayOrder(['1.2.2010', '2010-01-01'])).toBe('dmy');
  expect(readTime('1/2/2010', 'mdy')).toBe(utc('2010-01-02T00:00:00Z'));
});
