import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replyTokenTag, signReplyToken, verifyReplyToken } from './reply-token.ts';

const secret = Buffer.alloc(32, 7);
const about = { conversationId: '0190f5a2-7b3c-7def-8123-456789abcdef', messageId: randomUUID() };

test('a token proves its conversation and message, whatever case it comes back in', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (conversationId, messageId) => {
      const token = signReplyToken(secret, { conversationId, messageId });
      const content = { conversationId, messageTag: replyTokenTag(messageId) };
      expect(verifyReplyToken(secret, token)).toEqual(content);
      expect(verifyReplyToken(secret, token.toUpperCase())).toEqual(content);
    }),
    { seed: 1 },
  );
});

test('fits a local part of 64 octets together with an ordinary mailbox name', () => {
  const token = signReplyToken(secret, about);
  expect(token).toMatch(/^[a-z2-7]{48}$/);
  expect(`kundenservice+t.${token}`.length).toBeLessThanOrEqual(64);
});

test('any changed character, another secret and other text are refused', () => {
  const token = signReplyToken(secret, about);
  fc.assert(
    fc.property(fc.nat(47), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), (index, char) => {
      const forged = token.slice(0, index) + char + token.slice(index + 1);
      expect(verifyReplyToken(secret, forged) !== null).toBe(forged === token);
    }),
    { seed: 2 },
  );
  expect(verifyReplyToken(Buffer.alloc(32, 8), token)).toBeNull();
  for (const text of ['', token.slice(1), `${token}a`, '0'.repeat(48)])
    expect(verifyReplyToken(secret, text)).toBeNull();
});

test('refuses to sign what it could not verify', () => {
  expect(() => signReplyToken(secret, { ...about, conversationId: 'c1' })).toThrow('conversationId');
  expect(() => signReplyToken(secret, { ...about, messageId: '' })).toThrow('messageId');
  expect(() => signReplyToken(Buffer.alloc(8), about)).toThrow('secret');
});
