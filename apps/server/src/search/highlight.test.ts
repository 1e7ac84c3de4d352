import { expect, test } from 'vitest';
import type { Token } from './expand.ts';
import { formsOf, stemsOf } from './fold.ts';
import { findRanges, snippetOf } from './highlight.ts';

const tokens = (...words: string[]): Token[] =>
  words.flatMap((word): Token[] =>
    word.endsWith('*')
      ? [{ text: word.slice(0, -1), open: true }]
      : [...formsOf(word), ...stemsOf(word)].map((text) => ({ text, open: false })),
  );
const marked = ({ text, ranges }: { text: string; ranges: [number, number][] }) =>
  ranges.map(([from, to]) => text.slice(from, to));

test('other forms of a word are marked as they stand there, beginnings too', () => {
  const text = 'Zwei Stühle, ein Stuhlbein und ein STUHL.';
  const found = findRanges(text, tokens('Stuhl', 'stuhlb*'));
  expect(found.map(([from, to]) => text.slice(from, to))).toEqual(['Stühle', 'Stuhlbein', 'STUHL']);
});

test('positions hold after letters that are two units or change length when folded', () => {
  const text = '👋🏽 Straße: das große Krzesło, ﬁne';
  const found = findRanges(text, tokens('krzeslo', 'fine'));
  expect(found.map(([from, to]) => text.slice(from, to))).toEqual(['Krzesło', 'ﬁne']);
});

test('a snippet shows the place where most of it stands together', () => {
  const text = `table ${'words and '.repeat(60)}\nthe chair of a broken table ${'more and '.repeat(60)}chair`;
  const snippet = snippetOf(text, tokens('chair', 'broken', 'table'));
  expect(marked(snippet)).toEqual(['chair', 'broken', 'table']);
  expect(snippet.text).toMatch(/^….*…$/);
  expect(snippet.text).not.toContain('\n');
  expect(snippet.text.length).toBeLessThan(240);
});

test('without anything to mark it is the beginning', () => {
  expect(snippetOf('Hello\nthere', [])).toEqual({ text: 'Hello there', ranges: [] });
});
