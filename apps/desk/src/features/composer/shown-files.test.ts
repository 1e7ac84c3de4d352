import { expect, test } from 'vitest';
import { goingFiles, rewritten, shownAs, withoutStrangers, withPlaces } from './shown-files.ts';

const file = (id: string, inline: boolean) => ({
  id,
  filename: `${id}.png`,
  contentType: 'image/png',
  size: 1,
  url: '',
  inline,
});
const html = `<p><img src="${shownAs('a')}"></p>`;
const files = [file('a', true), file('taken-out', true), file('beside', false)];
const ids = (all: { id: string }[]) => all.map(({ id }) => id);

test('a picture that was taken out of the words does not go along; undone, it does', () => {
  expect(ids(goingFiles({ html, files }))).toEqual(['a', 'beside']);
  expect(ids(goingFiles({ html: `${html}<img src="${shownAs('taken-out')}">`, files }))).toHaveLength(3);
});

test('written on without formatting, pictures go beside the words', () => {
  expect(rewritten({ html, files }, 'x', null).files).toEqual([file('a', false), file('beside', false)]);
  expect(rewritten({ html, files }, 'x', html)).toEqual({ text: 'x', html });
  expect(rewritten({ html: null, files }, 'x', null)).toEqual({ text: 'x', html: null });
});

test('what comes from elsewhere is placed by its words', () => {
  const places = withPlaces({ html, files: [file('a', false), file('beside', false)] });
  expect(places.map((each) => each.inline)).toEqual([true, false]);
});

test('a picture of other words is pasted by its name, one of these as it is', () => {
  const id = '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a';
  const pasted = `<p>So: <img src="${shownAs(id)}" alt="leg.png" width="600"></p>`;
  expect(withoutStrangers(pasted, () => false)).toBe('<p>So: [picture: leg.png]</p>');
  expect(withoutStrangers(pasted, (known) => known === id)).toBe(pasted);
});
