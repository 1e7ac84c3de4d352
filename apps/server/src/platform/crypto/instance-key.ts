import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keys of this installation, all derived from one 256-bit instance key. */
export interface InstanceKey {
  /** A key of its own for each purpose, 32 bytes; one leaked purpose does not open another. */
  derive(purpose: string): Uint8Array;
  /** AES-256-GCM; the result is printable. */
  encrypt(plain: string): string;
  /** @throws when the text was not encrypted with this key or was changed. */
  decrypt(sealed: string): string;
}

/**
 * Takes the key from the setting or from `instance.key` in the data folder; makes it on first use.
 * @param given 64 hexadecimal digits or null
 */
export function openInstanceKey(dataDir: string, given: string | null): InstanceKey {
  const root = Buffer.from(given ?? readOrMake(path.join(dataDir, 'instance.key')), 'hex');
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', root, 'throughline', purpose, 32));
  const sealing = derive('secrets-at-rest');
  return {
    derive,
    encrypt(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v1:${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}`;
    },
    decrypt(text) {
      if (!text.startsWith('v1:')) throw new Error('not an encrypted value');
      const bytes = Buffer.from(text.slice(3), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

function readOrMake(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(path.dirname(file), { recursive: true });
    const key = randomBytes(32).toString('hex');
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  }
}

/** Hexadecimal HMAC-SHA256. */
export const hmacHex = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');
