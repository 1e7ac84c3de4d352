import { expect, test } from 'vitest';
import { stringsFor } from '../panel/strings/index.ts';
import { chooseLanguage, launcherStrings, plural } from './languages.ts';

test.each([
  [['pl', 'de'], 'pl'],
  [[null, 'de-AT', 'en'], 'de'],
  [[undefined, '', 'fr', 'nl-BE'], 'nl'],
  [['toString', 'fr'], 'en'],
  [[], 'en'],
])('of %j it speaks %s', (wishes, expected) => {
  expect(chooseLanguage(wishes)).toBe(expected);
});

test.each([
  ['pl', 1, '1 nowa wiadomość'],
  ['pl', 3, '3 nowe wiadomości'],
  ['pl', 12, '12 nowych wiadomości'],
  ['de', 2, '2 neue Nachrichten'],
  ['en', 1, '1 new message'],
])('%s counts %i', (language, n, expected) => {
  expect(plural(language, launcherStrings(language).unread, n)).toBe(expected);
});

test('every language has every text with the same places to fill', () => {
  const places = (language: string) =>
    Object.entries(stringsFor(language)).map(([name, text]) => [
      name,
      JSON.stringify(text)
        .match(/\{\w+\}/g)
        ?.filter((place, i, all) => all.indexOf(place) === i)
        .sort() ?? [],
    ]);
  for (const language of ['de', 'pl', 'nl']) expect(places(language)).toEqual(places('en'));
});
