import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';
import { pageTokens } from './page-token.ts';
import { placeOf } from './sent-page.ts';
import { countLinks, judge, type SpamSignals } from './spam.ts';
import { fill, pageTexts } from './texts.ts';

const person: SpamSignals = { trapFilled: false, secondsOpen: 40, proof: 'valid', links: 0 };

test.each<[string, Partial<SpamSignals>, string]>([
  ['a person with script', {}, 'clean'],
  ['a person without script', { proof: 'absent' }, 'clean'],
  ['a person with script who sends links', { links: 9 }, 'clean'],
  ['links and no proof', { proof: 'absent', links: 9 }, 'held'],
  ['a made-up proof', { proof: 'wrong' }, 'held'],
  ['a filled trap', { trapFilled: true }, 'held'],
  ['a filled trap at once', { trapFilled: true, secondsOpen: 0 }, 'held'],
  ['two seconds without proof', { proof: 'absent', secondsOpen: 2 }, 'again'],
  ['two seconds with proof', { secondsOpen: 2 }, 'clean'],
])('%s is %s', (_who, signals, expected) => {
  const outcome = judge({ ...person, ...signals });
  expect(outcome === 'again' ? outcome : outcome.verdict).toBe(expected);
});

test('links are counted however they are written', () => {
  expect(countLinks(['see https://a.example and HTTP://b.example', '[url=x] <a href>'])).toBe(4);
  expect(countLinks(['no link here'])).toBe(0);
});

test('the language that was asked for wins, then the browser, then English', () => {
  expect(chooseLanguage('de', 'pl')).toBe('de');
  expect(chooseLanguage('fr', 'fr, nl-BE;q=0.8, pl;q=0.9')).toBe('pl');
  expect(chooseLanguage(undefined, 'de;q=0, *')).toBe('en');
  expect(chooseLanguage(['de'], undefined)).toBe('en');
});

test('only languages the form has are chosen; without English the first of its own', () => {
  expect(chooseLanguage('pl', 'nl, de;q=0.5', ['en', 'de'])).toBe('de');
  expect(chooseLanguage('pl', 'nl', ['en', 'de'])).toBe('en');
  expect(chooseLanguage('en', 'en', ['pl', 'nl'])).toBe('pl');
  expect(chooseLanguage('pl', undefined, [])).toBe('en');
});

test('every text is there in four languages, with the same placeholders', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
  const flat = (texts: (typeof pageTexts)['en']) =>
    ({ ...texts, ...texts.errors }) as unknown as Record<string, string>;
  for (const texts of Object.values(pageTexts))
    for (const [name, text] of Object.entries(flat(pageTexts.en))) {
      if (typeof text !== 'string') continue;
      expect(flat(texts)[name], name).toBeTruthy();
      expect(placeholders(flat(texts)[name] ?? ''), name).toEqual(placeholders(text));
    }
  expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
});

test('a page token of another key, or a ticket used as one, opens nothing', () => {
  const tokens = pageTokens(new Uint8Array(32).fill(1));
  const token = { submissionId: 's', formId: 'f', formVersion: 2, visitorId: 'v', shownAt: 3 };
  expect(tokens.read(tokens.issue(token))).toEqual(token);
  expect(pageTokens(new Uint8Array(32)).read(tokens.issue(token))).toBeNull();
  const now = new Date();
  expect(tokens.read(tokens.issueTicket('v', now))).toBeNull();
  expect(tokens.readTicket(tokens.issue(token), now)).toBeNull();
});

test('only addresses of web pages are kept as the place of a form', () => {
  const home = 'https://service.example/f/x';
  expect(placeOf({ page: 'javascript:alert(1)', referrer: 'x' }, home)).toEqual({
    pageUrl: home,
    referrer: null,
  });
  expect(placeOf({ page: 'https://shop.example/a' }, home).pageUrl).toBe('https://shop.example/a');
});
