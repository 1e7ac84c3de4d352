import type { AttachedFile } from '../conversations/index.ts';
import type { FileRecord } from '../platform/files/index.ts';

/** What the HTML of a message of ours names a file by that it shows: `<img src="cid:…">`. */
export const contentIdOf = (fileId: string): string => `${fileId}@inline`;

/**
 * Uploaded files as parts of a message: those its HTML shows stand in it, the others go beside it.
 * @param html sanitised; null where the channel carries none
 */
export function attachedFiles(files: readonly FileRecord[], html: string | null): AttachedFile[] {
  return files.map(({ id, filename, contentType, size }) => {
    const contentId = contentIdOf(id);
    const part = { id, filename, contentType, size };
    return html?.includes(`cid:${contentId}`) === true
      ? { ...part, inline: true, contentId }
      : { ...part, inline: false };
  });
}
