import { expect, test } from 'vitest';
import type { ComposerState } from './state.ts';

// The draft store listens for the page being left; this test has no page.
Object.assign(globalThis, { window: { addEventListener: () => {} } });
const { withWordsOf } = await import('./restored.ts');

const file = (id: string) => ({
  id,
  filename: id,
  contentType: 'text/plain',
  size: 1,
  url: '',
  inline: false,
});
const state = (change: Partial<ComposerState>): ComposerState => ({
  mode: 'reply',
  channelId: 'mail',
  to: [{ type: 'email', value: 'jan@example.com' }],
  cc: [],
  bcc: [],
  subject: null,
  text: '',
  html: null,
  files: [],
  mentions: [],
  aside: null,
  ...change,
});

test('what comes back keeps its recipients and stands before what was begun since', () => {
  const back = state({ text: 'First', html: '<p><b>First</b></p>', files: [file('a')], subject: 'Re: x' });
  const begun = state({ text: 'Second', to: [], files: [file('a'), file('b')] });
  expect(withWordsOf(back, begun)).toMatchObject({
    text: 'First\n\nSecond',
    html: '<p><b>First</b></p><p>Second</p>',
    to: back.to,
    subject: 'Re: x',
    files: [file('a'), file('b')],
  });
});

test('plain words stay plain, and an empty composer adds nothing', () => {
  const back = state({ text: 'First' });
  expect(withWordsOf(back, state({ text: 'Second' }))).toMatchObject({ text: 'First\n\nSecond', html: null });
  expect(withWordsOf(back, state({ text: ' ', mode: 'note' }))).toBe(back);
});

test('a note that was begun since stays a note', () => {
  const note = state({ mode: 'note', text: 'He called', files: [file('c')] });
  const begun = { ...note, aside: { text: 'Second', html: null, files: [], mentions: [] } };
  expect(withWordsOf(state({ text: 'First' }), begun)).toMatchObject({
    mode: 'reply',
    text: 'First\n\nSecond',
    files: [],
    aside: { text: 'He called', files: [file('c')] },
  });
});
