/** Every sentence the server can say has a text in each language of the desk, with the same parameters. */
import { expect, test } from 'vitest';
import { catalog as de } from '../apps/desk/src/i18n/languages/de.ts';
import { catalog as en } from '../apps/desk/src/i18n/languages/en.ts';
import { catalog as nl } from '../apps/desk/src/i18n/languages/nl.ts';
import { catalog as pl } from '../apps/desk/src/i18n/languages/pl.ts';
import { type SentenceCode, sentenceCodes, sentences } from '../apps/server/src/platform/errors/index.ts';

const catalogs: [string, Record<string, string>][] = Object.entries({ en, de, pl, nl });
const paramsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)(?=[},])/g)].map(([, name = '']) => name))].sort();

function lacking(catalog: Record<string, string>, codes: readonly SentenceCode[]): string[] {
  return codes.filter((code) => {
    const text = catalog[`said.${code}`];
    return !text || paramsOf(text).join() !== paramsOf(sentences[code]).join();
  });
}

test.each(catalogs)('%s says all of them, and none that the server does not know', (_, catalog) => {
  expect(lacking(catalog, sentenceCodes)).toEqual([]);
  const known = new Set<string>(sentenceCodes.map((code) => `said.${code}`));
  expect(Object.keys(catalog).filter((key) => key.startsWith('said.') && !known.has(key))).toEqual([]);
});

test('a text that lacks a parameter, and one that is missing, is found', () => {
  const planted = { ...de, 'said.reception_open': 'Empfang', 'said.no_sender': '' };
  expect(lacking(planted, sentenceCodes)).toEqual(['reception_open', 'no_sender']);
});
