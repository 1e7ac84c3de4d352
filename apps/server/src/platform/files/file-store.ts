import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bytes by their SHA-256. Putting the same bytes twice stores them once. */
export interface FileStore {
  /** Durable when it resolves. @returns lower-case hexadecimal SHA-256 */
  put(content: Uint8Array): Promise<string>;
  /** @throws `ENOENT` when there is no such content */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
}

/** Keeps each content in `<root>/ab/cd/<sha256>`; written aside, flushed, then renamed, so that no half file is seen. */
export function openLocalFileStore(root: string): FileStore {
  const placeOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  return {
    async put(content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const place = placeOf(sha256);
      if (await exists(place)) return sha256;
      const folder = path.dirname(place);
      await mkdir(folder, { recursive: true });
      const partial = `${place}.${randomUUID()}`;
      await writeFlushed(partial, content);
      await rename(partial, place);
      await flushFolder(folder);
      return sha256;
    },
    get: (sha256) => readFile(placeOf(sha256)),
    has: (sha256) => exists(placeOf(sha256)),
    delete: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

async function writeFlushed(place: string, content: Uint8Array): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(place, 'wx', 0o600);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file?.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
