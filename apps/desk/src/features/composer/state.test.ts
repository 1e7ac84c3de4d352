import { expect, test } from 'vitest';
import { type ComposerState, changedIn, inMode, isBare, noWords } from './state.ts';

const file = { id: 'a', filename: 'a', contentType: 'text/plain', size: 1, url: '', inline: false };
const answer: ComposerState = {
  mode: 'reply',
  channelId: 'mail',
  to: [],
  cc: [],
  bcc: [],
  subject: null,
  ...noWords,
  text: 'Dear Jan',
  html: '<p>Dear <b>Jan</b></p>',
  aside: null,
};

test('a note begins empty, and the answer is there again afterwards', () => {
  const note = { ...inMode(answer, 'note'), text: 'He called' };
  expect(inMode(answer, 'note')).toMatchObject({ mode: 'note', text: '', html: null });
  expect(inMode(note, 'reply')).toMatchObject({ text: 'Dear Jan', html: answer.html });
  expect(inMode(inMode(note, 'reply'), 'note')).toEqual(note);
  expect(isBare({ ...answer, text: ' ', aside: { ...noWords, text: 'x' } })).toBe(false);
});

test('a file for colleagues that arrives while an answer is written stays with the note', () => {
  const later = changedIn(answer, 'note', { files: [file] });
  expect(later.files).toEqual([]);
  expect(inMode(later, 'note').files).toEqual([file]);
});
