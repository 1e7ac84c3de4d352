import { expect, test } from 'vitest';
import { newVisitorId, signVisitorToken, verifyVisitorToken } from './visitor-token.ts';

const secret = new Uint8Array(32).fill(7);

test('a token gives back the visitor it was signed for', () => {
  const visitorId = newVisitorId();
  expect(verifyVisitorToken(secret, signVisitorToken(secret, { visitorId }))).toEqual({ visitorId });
});

test('a changed, foreign or malformed token is nobody', () => {
  const token = signVisitorToken(secret, { visitorId: 'anna' });
  expect(verifyVisitorToken(secret, token.replace('anna', 'otto'))).toBeNull();
  expect(verifyVisitorToken(new Uint8Array(32), token)).toBeNull();
  for (const bad of [undefined, null, 4, '', 'v1', 'v1..', `${token}x`, token.slice(0, -1), ` ${token}`, {}])
    expect(verifyVisitorToken(secret, bad)).toBeNull();
});

test('an id the token cannot carry is refused instead of being signed into something else', () => {
  expect(() => signVisitorToken(secret, { visitorId: 'a.b' })).toThrow(RangeError);
});
