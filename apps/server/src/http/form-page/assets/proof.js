// @ts-check
/**
 * A little arithmetic that costs one person nothing and a flood much: finds a number whose SHA-256 together with the
 * submission id begins with `bits` zero bits. Yields between rounds, so that typing stays smooth.
 * @param {string} submissionId
 * @param {number} bits 1 to 32
 * @returns {Promise<string>}
 */
export async function findProof(submissionId, bits) {
  const encoder = new TextEncoder();
  for (let nonce = 0; ; ) {
    const round = Array.from({ length: 64 }, () => String(nonce++));
    const hashes = await Promise.all(
      round.map((one) => crypto.subtle.digest('SHA-256', encoder.encode(`${submissionId}.${one}`))),
    );
    const found = hashes.findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (found >= 0) return /** @type {string} */ (round[found]);
  }
}
