import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

const text = (words: string, href?: string) => ({
  type: 'text',
  text: words,
  ...(href && { marks: [{ type: 'link', attrs: { href } }] }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const item = (...content: object[]) => ({ type: 'listItem', content });
const list = (type: string, ...content: object[]) => ({ type, content });
const said = (...content: object[]) => plainText({ type: 'doc', content });

it('parts paragraphs by an empty line, and keeps breaks', () => {
  expect(
    said(paragraph(text('a'), { type: 'hardBreak' }, text('b')), paragraph(), paragraph(text('c'))),
  ).toBe('a\nb\n\n\n\nc');
});

it('marks lists, also one in another, and quotes', () => {
  const inner = list('orderedList', item(paragraph(text('one'))), item(paragraph(text('two'))));
  const outer = list('bulletList', item(paragraph(text('first')), inner), item(paragraph(text('second'))));
  expect(said(outer)).toBe('- first\n  1. one\n  2. two\n- second');
  expect(said(list('blockquote', paragraph(text('a')), paragraph(text('b'))))).toBe('> a\n> \n> b');
});

it('says where a link leads, once, unless its name does', () => {
  const href = 'https://shop.example/returns';
  const bold = { ...text('page', href), marks: [...(text('', href).marks ?? []), { type: 'bold' }] };
  expect(said(paragraph(text('See '), text('our ', href), bold, text('.')))).toBe(
    'See our page (https://shop.example/returns).',
  );
  expect(said(paragraph(text('shop.example/returns', href)))).toBe('shop.example/returns');
  expect(said(paragraph(text('us', 'mailto:help@shop.example')))).toBe('us (help@shop.example)');
});

it('names pictures that have arrived', () => {
  const picture = (id: string | null) => ({ type: 'picture', attrs: { id, name: 'leg.png', key: 'k' } });
  expect(said(paragraph(picture('1')))).toBe('[picture: leg.png]');
  expect(said(paragraph(text('So: '), picture(null)))).toBe('So: ');
});
