import { expect, test } from 'vitest';
import { attachedFiles } from './attached-files.ts';
import { safeHtml } from './safe-html.ts';

const file = (id: string) => ({ id, filename: `${id}.png`, contentType: 'image/png', size: 3 }) as never;

test('what the words show stands in them; everything else goes beside', () => {
  const html = safeHtml('<p>So: <img src="cid:a@inline" alt="a.png" style="max-width:100%"></p>');
  const inline = (shown: string | null) =>
    attachedFiles([file('a'), file('b')], shown).map((each) => each.inline);
  expect(attachedFiles([file('a')], html)).toMatchObject([{ inline: true, contentId: 'a@inline' }]);
  expect(inline(html)).toEqual([true, false]);
  expect(inline(null)).toEqual([false, false]);
});
