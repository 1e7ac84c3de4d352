import { expect, test } from 'vitest';
import { replySubject } from './reply-subject.ts';

test.each([
  ['Frage', 'Re: Frage'],
  ['AW: Frage', 'Re: Frage'],
  ['Re: AW: Odp: Antw: RE[2]: re (3): Frage', 'Re: Frage'],
  ['Re : Re^2: Frage', 'Re: Frage'],
  ['AW: WG: Frage', 'Re: WG: Frage'],
  ['Reklamation: Schuhe', 'Re: Reklamation: Schuhe'],
  ['Odpowiedzialność: x', 'Re: Odpowiedzialność: x'],
  ['Re:', 'Re: Shop'],
  [null, 'Re: Shop'],
  ['a\r\nBcc: x', 'Re: a Bcc: x'],
])('an answer to %j is %j', (subject, expected) => {
  expect(replySubject(subject, true, 'Shop')).toBe(expected);
});

test('what answers nothing gets no Re:', () => {
  expect(replySubject('Ihr Termin', false, 'Shop')).toBe('Ihr Termin');
  expect(replySubject('  ', false, 'Shop')).toBe('Shop');
});

test('a thousand prefixes are taken off in one go', () => {
  expect(replySubject(`${'Re: '.repeat(100)}x`, true, 'Shop')).toBe('Re: x');
});
