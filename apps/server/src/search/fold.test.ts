import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexText } from './document.ts';
import { formsOf, stemsOf } from './fold.ts';
import { guessLanguages } from './guess-languages.ts';
import { wordsOf } from './words.ts';

const tokensOf = (word: string) => new Set([...formsOf(word), ...stemsOf(word)]);

describe('forms of one word have a token in common', () => {
  test.each([
    // Polish: cases, the e that comes and goes, softened consonants
    ['krzesło', 'krzesła krzeseł krzesłem krześle krzesłami krzesłach'],
    ['paczka', 'paczki paczce paczek paczkę paczkami'],
    ['przesyłka', 'przesyłki przesyłce przesyłek przesyłkę'],
    ['faktura', 'faktury fakturze fakturę faktur fakturami'],
    ['zamówienie', 'zamówienia zamówień zamówieniu zamówieniami'],
    ['klient', 'klienta klientowi klienci klientów klientami'],
    ['zepsuty', 'zepsuta zepsute zepsutego zepsutych zepsutym'],
    ['wiadomość', 'wiadomości wiadomością wiadomościami'],
    ['reklamacja', 'reklamacji reklamację reklamacjami'],
    ['okno', 'okna okien oknem oknie'],
    ['łóżko', 'łóżka łóżek łóżku'],
    ['zwrot', 'zwroty zwrotu zwrocie'],
    ['problem', 'problemu problemy problemem problemów'],
    ['stół', 'stołu stoły stole stołów'],
    ['zamówiłem', 'zamówiłam zamówił zamówić'],
    // German
    ['Stuhl', 'Stühle Stühlen Stuhls'],
    ['Haus', 'Häuser Häusern'],
    ['Rechnung', 'Rechnungen'],
    ['kaputt', 'kaputte kaputtes kaputten'],
    ['Größe', 'Größen Groesse grösse'],
    ['Straße', 'Straßen Strasse'],
    // Dutch
    ['stoel', 'stoelen'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['fiets', 'fietsen'],
    ['bestelling', 'bestellingen'],
    ['kapot', 'kapotte'],
    // English
    ['chair', 'chairs'],
    ['delivery', 'deliveries'],
    ['return', 'returned returning returns'],
  ])('%s', (word, others) => {
    for (const other of others.split(' '))
      expect([other, [...tokensOf(other)].filter((token) => tokensOf(word).has(token))]).toEqual([
        other,
        expect.arrayContaining([expect.any(String)]),
      ]);
  });

  test.each([
    ['Stühle', 'stuehle'],
    ['krzesło', 'krzeslo'],
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['crème', 'creme'],
    ['IJsland', 'ijsland'],
  ])('%s is found as %s, however it is typed', (written, typed) => {
    expect(formsOf(written)).toContain(formsOf(typed)[0]);
  });

  test.each([
    ['stół', 'stoel'],
    ['faktura', 'faktor'],
    ['praca', 'pralka'],
    ['Stuhl', 'Stahl'],
    ['chair', 'chain'],
    ['krzesło', 'krzew'],
    ['klient', 'klimat'],
  ])('%s and %s remain two', (one, other) => {
    expect([...tokensOf(one)].filter((token) => tokensOf(other).has(token))).toEqual([]);
  });
});

test.each([
  ['Hello, where is my chair? I ordered it last week.', ['en']],
  ['Guten Tag, wann kommt mein Stuhl? Ich habe ihn bestellt.', ['de']],
  ['Dzień dobry, gdzie jest moje krzesło? Czekam już od tygodnia.', ['pl']],
  ['Hallo, waar is mijn stoel? Ik heb hem vorige week besteld.', ['nl']],
  ['A-1042', ['en', 'de', 'pl', 'nl']],
  ['Rechnung', ['en', 'de', 'pl', 'nl']],
])('the language of "%s" is %j', (text, languages) => {
  expect(guessLanguages(wordsOf(text))).toEqual(languages);
});

test('every word of a text is one of its tokens, whatever the language is taken for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const tokens = new Set(
        [...indexText([{ text, weight: 'D' }]).tokens.matchAll(/'([^']+)'/g)].map(([, token]) => token),
      );
      return wordsOf(text).every((word) => formsOf(word.text).every((form) => tokens.has(form)));
    }),
  );
});

test('folding a form again changes nothing, so that what is typed meets what is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) =>
      wordsOf(text).every((word) => formsOf(word.text).every((form) => formsOf(form)[0] === form)),
    ),
  );
});
