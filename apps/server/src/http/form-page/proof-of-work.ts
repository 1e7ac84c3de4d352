import { createHash } from 'node:crypto';

/** Leading zero bits asked for: about 8,000 hashes, a blink for one person, dear for a flood. */
export const proofBits = 13;

/** Whether `nonce` makes SHA-256(`<submission id>.<nonce>`) begin with enough zero bits. */
export function isProof(submissionId: string, nonce: string, bits: number = proofBits): boolean {
  if (nonce.length > 40) return false;
  const hash = createHash('sha256').update(`${submissionId}.${nonce}`).digest();
  return hash.readUInt32BE(0) >>> (32 - bits) === 0;
}
