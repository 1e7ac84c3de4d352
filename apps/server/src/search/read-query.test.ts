import { expect, test } from 'vitest';
import { correct, slips } from './correct.ts';
import { readQuery, type Sought } from './read-query.ts';

const shown = (sought: Sought | null): string => {
  if (sought === null) return '';
  switch (sought.kind) {
    case 'word':
      return sought.text + (sought.prefix ? '*' : '');
    case 'phrase':
      return `"${sought.words.join(' ')}"${sought.prefix ? '*' : ''}`;
    case 'not':
      return `-${shown(sought.part)}`;
    default:
      return `(${sought.parts.map(shown).join(sought.kind === 'and' ? ' ' : ' | ')})`;
  }
};

test.each([
  ['stuhl kaputt', '(stuhl kaputt*)', false],
  ['stuhl kaputt ', '(stuhl kaputt)', false],
  ['"stuhl kaputt"', '"stuhl kaputt"', false],
  ['anna@shop.ex', '"anna shop ex"*', false],
  ['stuhl -tisch', '(stuhl -tisch)', false],
  ['stuhl OR tisch', '(stuhl | tisch)', false],
  ['(stuhl OR tisch) kaputt', '((stuhl | tisch) kaputt*)', false],
  ['where is my chair', 'chair*', false],
  ['where is the ', '(where is the)', false],
  ['state:open label:vip zepsute', 'zepsute*', true],
  ['zepsute state:open', 'zepsute', true],
  ['label:vip', '', true],
  ['Betreff: Stuhl', '(Betreff Stuhl*)', false],
  ['see https://shop.example/a', '(see "https shop example a"*)', false],
  ['"!&|:*\' ()<->', '', false],
  ['', '', false],
])('%j looks for %s', (text, words, filtered) => {
  const query = readQuery(text);
  expect(shown(query.sought)).toBe(words);
  expect(query.filter !== null).toBe(filtered);
});

test('a filter that is wrong is told, and what is right of it is used', () => {
  const { problems, sought } = readQuery('state:opne stuhl');
  expect(problems.map((problem) => [problem.code, problem.word])).toEqual([['unknown_choice', 'opne']]);
  expect(shown(sought)).toBe('stuhl*');
});

test.each([
  ['stuhl', 'stuhl', 0],
  ['stulh', 'stuhl', 1],
  ['krzselo', 'krzeslo', 1],
  ['bestelung', 'bestellung', 1],
  ['abc', '', 3],
  ['ca', 'abc', 3],
])('%s is %s with %d slips', (from, to, expected) => {
  expect(slips(from, to)).toBe(expected);
  expect(slips(to, from)).toBe(expected);
});

test('the nearest word is meant, of equals the more frequent, and short words are as they are', () => {
  const words = [
    { word: 'stahl', count: 5 },
    { word: 'stuhl', count: 50 },
    { word: 'stuhlbein', count: 500 },
  ];
  expect(correct('stohl', words)).toBe('stuhl');
  expect(correct('stohlbein', words)).toBe('stuhlbein');
  expect(correct('abc', [{ word: 'abd', count: 1 }])).toBeNull();
  expect(correct('ganzanders', words)).toBeNull();
});
