import { timingSafeEqual } from 'node:crypto';
import { hmacHex } from '../crypto/index.ts';

/** Links that open one file for whoever holds them, without a session: customers have none. */
export interface FileLinks {
  /** Absolute path of this server, valid for a week from the start of the current day. */
  url(fileId: string, filename: string): string;
  /** True when the signature belongs to the file and has not run out. */
  verify(fileId: string, expires: string, signature: string): boolean;
}

const dayMs = 86_400_000;

export function fileLinks(key: Uint8Array, now: () => Date): FileLinks {
  const sign = (fileId: string, expires: number) => hmacHex(key, `${fileId} ${expires}`).slice(0, 32);
  return {
    url(fileId, filename) {
      // Rounded, so that a link stays the same for a day and can be cached.
      const expires = (Math.floor(now().getTime() / dayMs) + 8) * dayMs;
      return `/files/${fileId}/${expires}/${sign(fileId, expires)}/${encodeURIComponent(filename)}`;
    },
    verify(fileId, expires, signature) {
      const until = Number(expires);
      if (!Number.isSafeInteger(until) || until < now().getTime()) return false;
      const expected = Buffer.from(sign(fileId, until));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
