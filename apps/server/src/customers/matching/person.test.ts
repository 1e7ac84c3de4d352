import { describe, expect, test } from 'vitest';
import { oneSpelling, soundOf } from './fold-name.ts';
import { sameGivenName } from './nicknames.ts';
import { readPerson } from './person.ts';
import { readBirthDate } from './read-birth-date.ts';
import { surnameStem } from './split-name.ts';

describe('names', () => {
  test.each([
    [{ name: 'Jan van den Berg' }, ['jan'], ['berg']],
    [{ name: 'Berg, Jan van den' }, ['jan'], ['berg']],
    [{ name: 'Dr. Käthe Müller-Groß' }, ['kathe', 'muller'], ['gross']],
    [{ givenName: 'Anna Maria', surname: 'von der Heide' }, ['anna', 'maria'], ['heide']],
    [{ givenName: 'de Vries', surname: 'Maria' }, ['vries'], ['maria']],
    [{ name: 'Prince' }, ['prince'], []],
    [{}, [], []],
  ])('%j', (fields, given, surname) => {
    expect(readPerson(fields)).toMatchObject({ given, surname });
  });

  test.each([
    ['Müller', 'Mueller'],
    ['Kowalska', 'Kowalski'],
    ['van Dijk', 'van Dyk'],
    ['Wróblewska', 'Wroblewski'],
    ['Meißner', 'Meissner'],
  ])('%s and %s are one surname', (a, b) => {
    const stem = (surname: string) => readPerson({ surname }).stem;
    expect(stem(a)).toBe(stem(b));
  });

  test.each([
    ['kasia', 'katarzyna', true],
    ['bob', 'robert', true],
    ['kees', 'cornelis', true],
    ['gosia', 'malgorzata', true],
    ['hans', 'johannes', true],
    ['anna', 'peter', false],
  ])('%s for %s: %s', (a, b, same) => expect(sameGivenName(a, b)).toBe(same));

  test('what sounds alike is compared', () => {
    const sound = (surname: string) => soundOf(surnameStem(oneSpelling(surname)));
    expect(sound('schmidt')).toBe(sound('schmitt'));
    expect(sound('meyer')).toBe(sound('maier'));
    expect(sound('wojcik')).not.toBe(sound('nowak'));
  });
});

test.each([
  ['1984-03-02', 1984, 3, 2],
  ['19840302', 1984, 3, 2],
  ['2.3.1984', 1984, 3, 2],
  ['02/03/84', 1984, 3, 2],
  ['12/31/1999', 1999, 12, 31],
  ['1984', 1984, 0, 0],
])('born %s', (text, year, month, day) => expect(readBirthDate(text)).toEqual({ year, month, day }));

test.each(['', 'unknown', '0000-00-00', '31.31.1999'])('“%s” is no date of birth', (text) =>
  expect(readBirthDate(text)).toBeNull(),
);

test.each([
  [{ street: 'Hauptstraße 12a' }, 'hauptst', '12a'],
  [{ street: 'Hauptstr. 12 a' }, 'hauptst', '12a'],
  [{ street: 'ul. Polna 3/4' }, 'polna', '34'],
  [{ street: '23 Park Road' }, 'park rd', '23'],
  [{ street: 'Kerkstraat', houseNumber: '7' }, 'kerkst', '7'],
  [{ street: 'The Avenue' }, 'the av', null],
])('%j', (fields, street, house) => expect(readPerson(fields)).toMatchObject({ street, house }));

test.each([
  ['+49 170 1234567', '701234567'],
  ['0170/1234567', '701234567'],
  ['000000', null],
  ['12', null],
])('phone %s', (phone, expected) => expect(readPerson({ phone }).phone).toBe(expected));
