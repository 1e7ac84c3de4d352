/** Every sentence the server can say has a text in each language of the desk, with the same parameters. */
import { expect, test } from 'vitest';
import { de } from '../apps/desk/src/i18n/sentences/de.ts';
import { en } from '../apps/desk/src/i18n/sentences/en.ts';
import { nl } from '../apps/desk/src/i18n/sentences/nl.ts';
import { pl } from '../apps/desk/src/i18n/sentences/pl.ts';
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
