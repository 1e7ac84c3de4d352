import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Where a copy of somebody's data is written. */
export interface Archive {
  /** @param name relative, parted by `/`, of our own making */
  add(name: string, content: string | Uint8Array): Promise<void>;
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);

/** Only whoever runs it may read what it writes. */
export function folderArchive(folder: string): Archive {
  return {
    async add(name, content) {
      const place = path.join(folder, ...name.split('/'));
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(place, bytesOf(content), { mode: 0o600 });
    },
  };
}

export function zipArchive(): Archive & { finish(): Promise<Uint8Array> } {
  const zip = new ZipFile();
  return {
    async add(name, content) {
      zip.addBuffer(bytesOf(content), name);
    },
    async finish() {
      zip.end();
      return buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
    },
  };
}
