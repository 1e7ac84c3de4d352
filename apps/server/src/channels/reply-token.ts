/**
 * Signed reply tokens. A token travels in addresses and message ids, through systems that change case and cut long
 * local parts: 48 characters of `a–z2–7`, so that `customer-service+t.<token>` style addresses stay within the
 * 64 octets of a local part for names of up to 13 characters.
 *
 * 30 bytes: conversation id (16), tag of the message (3), HMAC-SHA256 over both, truncated to 11 (88 bits).
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const TOKEN = /^[a-z2-7]{48}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TAG_BYTES = 3;
const MAC_BYTES = 11;

export interface ReplyTokenContent {
  conversationId: string;
  /** Tells the messages of one conversation apart; compare with `replyTokenTag`. */
  messageTag: string;
}

/**
 * @param secret at least 16 bytes, never sent anywhere
 * @param about UUIDs of the conversation and of our message that carries the token
 * @throws RangeError when an id is no UUID or the secret is too short
 */
export function signReplyToken(
  secret: Uint8Array,
  about: { conversationId: string; messageId: string },
): string {
  if (!UUID.test(about.conversationId)) throw new RangeError('conversationId must be a UUID');
  const conversation = Buffer.from(about.conversationId.replaceAll('-', ''), 'hex');
  const content = Buffer.concat([conversation, Buffer.from(replyTokenTag(about.messageId), 'hex')]);
  return encode(Buffer.concat([content, mac(secret, content)]));
}

/** @returns what the token was signed for, or null when it was not signed with this secret. Case does not matter. */
export function verifyReplyToken(secret: Uint8Array, token: string): ReplyTokenContent | null {
  const text = token.toLowerCase();
  if (!TOKEN.test(text)) return null;
  const bytes = decode(text);
  const content = bytes.subarray(0, bytes.length - MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(bytes.length - MAC_BYTES), mac(secret, content))) return null;
  const hex = content.toString('hex');
  const id = hex.slice(0, 32);
  const conversationId = [
    id.slice(0, 8),
    id.slice(8, 12),
    id.slice(12, 16),
    id.slice(16, 20),
    id.slice(20),
  ].join('-');
  return { conversationId, messageTag: hex.slice(32) };
}

/** Six hexadecimal digits that stand for a message id inside a token. */
export function replyTokenTag(messageId: string): string {
  if (!UUID.test(messageId)) throw new RangeError('messageId must be a UUID');
  return createHash('sha256').update(messageId.toLowerCase()).digest().subarray(0, TAG_BYTES).toString('hex');
}

function mac(secret: Uint8Array, content: Uint8Array): Buffer {
  if (secret.length < 16) throw new RangeError('secret must have at least 16 bytes');
  return createHmac('sha256', secret).update('reply-token\0').update(content).digest().subarray(0, MAC_BYTES);
}

/** 30 bytes are 48 digits of five bits, without remainder. */
function encode(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
  }
  return text;
}

function decode(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const char of text) {
    value = ((value << 5) | ALPHABET.indexOf(char)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 255);
    }
  }
  return Buffer.from(bytes);
}
