import type { FileRef } from '@throughline/sdk';

/**
 * Puts a file that has arrived where it was put in: small ones overtake large ones on the way.
 * @param places where each file uploaded here belongs, by id; files that were there before stand first
 */
export function inOrder(
  files: readonly FileRef[],
  file: FileRef,
  places: ReadonlyMap<string, number>,
): FileRef[] {
  const place = places.get(file.id) ?? Infinity;
  const after = files.findIndex((other) => (places.get(other.id) ?? -1) > place);
  return after === -1 ? [...files, file] : files.toSpliced(after, 0, file);
}
