import { createHash } from 'node:crypto';

/** The arithmetic the form's page asks of a browser: a number whose SHA-256 with the id begins with zero bits. */
export async function findProof(submissionId: string, bits: number): Promise<string> {
  for (let nonce = 0; ; nonce++) {
    const hash = createHash('sha256').update(`${submissionId}.${nonce}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(nonce);
    // A browser does this beside other things; so does this process.
    if (nonce % 2000 === 1999) await new Promise((resolve) => setImmediate(resolve));
  }
}
