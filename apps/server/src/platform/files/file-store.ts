import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Bytes by their SHA-256. Putting the same bytes twice stores them once. */
export interface FileStore {
  /** Durable when it resolves. @returns lower-case hexadecimal SHA-256 */
  put(content: Uint8Array): Promise<string>;
  /** The same for what may be larger than memory. Nothing stays when the source breaks off. @returns size in bytes */
  putStream(content: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }>;
  /** @throws `ENOENT` when there is no such content */
  get(sha256: string): Promise<Uint8Array>;
  /** Bytes from `start` (0) to `end` (the last), both inclusive. It emits `ENOENT` when there is no such content. */
  read(sha256: string, range?: { start?: number; end?: number }): Readable;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
  /** What a process that ended had begun to put in before then goes. */
  dropUnfinished(before: Date): Promise<void>;
}

/** Keeps each content in `<root>/ab/cd/<sha256>`; written aside, flushed, then renamed, so that no half file is seen. */
export function openLocalFileStore(root: string): FileStore {
  const placeOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const arriving = path.join(root, 'arriving');

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
    async putStream(content) {
      await mkdir(arriving, { recursive: true });
      const partial = path.join(arriving, randomUUID());
      try {
        const { sha256, size } = await writeStream(partial, content);
        const folder = path.dirname(placeOf(sha256));
        await mkdir(folder, { recursive: true });
        await rename(partial, placeOf(sha256));
        await flushFolder(folder);
        return { sha256, size };
      } finally {
        await rm(partial, { force: true });
      }
    },
    read: (sha256, range = {}) => createReadStream(placeOf(sha256), range),
    get: (sha256) => readFile(placeOf(sha256)),
    has: (sha256) => exists(placeOf(sha256)),
    delete: (sha256) => rm(placeOf(sha256), { force: true }),
    async dropUnfinished(before) {
      for (const name of await readdir(arriving).catch(() => [])) {
        const place = path.join(arriving, name);
        const found = await stat(place).catch(() => null);
        if (found && found.mtime < before) await rm(place, { force: true });
      }
    },
  };
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

async function writeStream(
  place: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(place, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
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
