import type { Language } from '@throughline/sdk';
import { describe, expect, test } from 'vitest';
import { parseMoment } from './parse-moment.ts';

/** A Tuesday. */
const now = new Date(2026, 10, 24, 10, 0);
const at = (month: number, day: number, hour = 8, minute = 0, year = 2026) =>
  new Date(year, month - 1, day, hour, minute);

describe.each<[Language, [string, Date][]]>([
  [
    'en',
    [
      ['tomorrow 9', at(11, 25, 9)],
      ['tomorrow at 9:30', at(11, 25, 9, 30)],
      ['Tomorrow morning', at(11, 25)],
      ['monday', at(11, 30)],
      ['next week', at(11, 30)],
      ['next friday', at(12, 4)],
      ['fri 5pm', at(11, 27, 17)],
      ['tuesday', at(12, 1)],
      ['in 2 hours', at(11, 24, 12)],
      ['2h', at(11, 24, 12)],
      ['in half an hour', at(11, 24, 10, 30)],
      ['in 3 days', at(11, 27)],
      ['in a week at 14', at(12, 1, 14)],
      ['next month', at(12, 1)],
      ['in 3 months', at(2, 24, 8, 0, 2027)],
      ['15:00', at(11, 24, 15)],
      ['9', at(11, 25, 9)],
      ['tonight', at(11, 24, 18)],
      ['7 this evening', at(11, 24, 19)],
      ['2026-12-24 14:30', at(12, 24, 14, 30)],
    ],
  ],
  [
    'de',
    [
      ['morgen 9', at(11, 25, 9)],
      ['morgen um 9 Uhr', at(11, 25, 9)],
      ['morgen früh', at(11, 25)],
      ['übermorgen', at(11, 26)],
      ['Montag', at(11, 30)],
      ['am Freitag um 14.30 Uhr', at(11, 27, 14, 30)],
      ['Fr.', at(11, 27)],
      ['nächste Woche', at(11, 30)],
      ['nächsten Freitag', at(12, 4)],
      ['in 2 Stunden', at(11, 24, 12)],
      ['in einer Woche', at(12, 1)],
      ['heute Abend', at(11, 24, 18)],
      ['24.12. 14:30', at(12, 24, 14, 30)],
      ['tomorrow', at(11, 25)],
    ],
  ],
  [
    'pl',
    [
      ['jutro o 9', at(11, 25, 9)],
      ['jutro rano', at(11, 25)],
      ['pojutrze', at(11, 26)],
      ['poniedziałek', at(11, 30)],
      ['w środę o 15:30', at(11, 25, 15, 30)],
      ['w przyszłym tygodniu', at(11, 30)],
      ['za 2 godziny', at(11, 24, 12)],
      ['za godzinę', at(11, 24, 11)],
      ['za pół godziny', at(11, 24, 10, 30)],
      ['za tydzień', at(12, 1)],
      ['dziś wieczorem', at(11, 24, 18)],
      ['24.12.2026', at(12, 24)],
    ],
  ],
  [
    'nl',
    [
      ['morgen 9', at(11, 25, 9)],
      ['morgen om 9 uur', at(11, 25, 9)],
      ['overmorgen', at(11, 26)],
      ['maandag', at(11, 30)],
      ['volgende week', at(11, 30)],
      ['over 2 uur', at(11, 24, 12)],
      ['over een week', at(12, 1)],
      ['vanavond', at(11, 24, 18)],
      ['vrijdag om 14.30 uur', at(11, 27, 14, 30)],
    ],
  ],
])('%s', (language, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(parseMoment(text, language, now)).toEqual(expected);
  });
});

test.each([
  '',
  'soon',
  'monday tuesday',
  '25:00',
  '31.2.',
  'tomorrow 9 10',
  'today 9',
  '2020-01-01',
  '0.5 days',
])('“%s” is no moment to come', (text) => {
  expect(parseMoment(text, 'en', now)).toBeNull();
});

test('the 31st in a month is the last day of a shorter one', () => {
  expect(parseMoment('in a month', 'en', new Date(2027, 0, 31, 10))).toEqual(at(2, 28, 8, 0, 2027));
});
