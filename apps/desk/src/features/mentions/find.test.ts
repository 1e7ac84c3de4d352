import { describe, expect, it } from 'vitest';
import { atSignAt, findMentionables, type Mentionable, namedIn, noteParts } from './find.ts';

const one = (id: string, name: string, kind: 'agent' | 'team' = 'agent'): Mentionable => ({
  id,
  name,
  kind,
  hint: `${id}@shop.example`,
});
const all = [
  one('z', 'Żaneta Łęcka'),
  one('a1', 'Anna Nowak'),
  one('a2', 'Anna Nowak'),
  one('an', 'Anna'),
  one('l', 'Łukasz Wójcik-Maj'),
  one('t', 'Zwroty', 'team'),
];
const ids = (found: readonly Mentionable[]) => found.map((each) => each.id);

it.each([
  ['@', ''],
  ['ask @Żan', 'Żan'],
  ['(@Anna No', 'Anna No'],
  ['jan@example', null],
  ['@x\ny', null],
  ['', null],
])('%j is looking for %j', (text, expected) => {
  expect(atSignAt(text)).toBe(expected);
});

it.each([
  ['zaneta le', ['z']],
  ['ŁU', ['l']],
  ['maj', ['l']],
  ['anna', ['a1', 'a2', 'an']],
  ['zw', ['t']],
  ['Zwroty ', []],
  ['nobody', []],
])('%j finds %j', (typed, expected) => {
  expect(ids(findMentionables(all, typed))).toEqual(expected);
});

describe('whom a text names', () => {
  it.each([
    ['@zaneta łęcka please', [], ['z']],
    ['see @Zwroty, @Łukasz Wójcik-Maj.', [], ['l', 't']],
    ['mail a@Zwroty', [], []],
    ['@Zwrotyx', [], []],
    ['@Anna please', [], ['an']],
    ['@Anna Nowak', [one('a2', 'Anna Nowak')], ['a2']],
  ])('%s', (text, chosen, expected) => {
    expect(ids(namedIn(text, chosen, all).mentions).sort()).toEqual(expected);
  });

  it('asks which of several of one name', () => {
    const { mentions, ambiguous } = namedIn('@Anna Nowak', [], all);
    expect(mentions).toEqual([]);
    expect(ambiguous.map(({ choices }) => ids(choices))).toEqual([['a1', 'a2']]);
  });

  it('says what tells nobody', () => {
    expect(namedIn('@Żaneta and @home', [], all).unfinished).toEqual(['Żaneta']);
  });

  it('keeps somebody who was chosen and left since', () => {
    expect(ids(namedIn('@Max', [one('m', 'Max')], all).mentions)).toEqual(['m']);
  });
});

it('cuts a note at the names in it', () => {
  const mention = { kind: 'agent' as const, id: 'z', name: 'Żaneta Łęcka', told: true };
  expect(
    noteParts('Hi @żaneta łęcka, ok @nobody', [mention]).map((part) => [part.text, part.mention?.id]),
  ).toEqual([
    ['Hi ', undefined],
    ['@żaneta łęcka', 'z'],
    [', ok @nobody', undefined],
  ]);
});
