import type { FileRef } from '@throughline/sdk';

interface Written {
  html: string | null;
  files: FileRef[];
}

/** What the HTML names a file by that it shows; the server makes it a part of the message that stands in its words. */
export const shownAs = (fileId: string): string => `cid:${fileId}@inline`;

/** Files that go along: all, apart from pictures that were taken out of the words again. */
export function goingFiles({ html, files }: Written): FileRef[] {
  return files.filter((file) => !file.inline || html === null || html.includes(shownAs(file.id)));
}

/** Which of the files stand in the words, said anew by the words themselves. */
export function withPlaces({ html, files }: Written): FileRef[] {
  return files.map((file) => ({ ...file, inline: html?.includes(shownAs(file.id)) ?? false }));
}

/**
 * What a change of the words changes. Without formatting no picture can stand in them: those that did go beside them,
 * and stay.
 */
export function rewritten(
  before: Written,
  text: string,
  html: string | null,
): { text: string; html: string | null; files?: FileRef[] } {
  if (html !== null || before.html === null) return { text, html };
  return { text, html, files: goingFiles(before).map((file) => ({ ...file, inline: false })) };
}

/**
 * What is pasted, without pictures whose files do not go along with these words: they would be empty frames to whoever
 * gets them. Their names stay.
 */
export const withoutStrangers = (html: string, hasFile: (id: string) => boolean): string =>
  html.replace(/<img\b[^>]*?\bsrc="cid:([0-9a-f-]{36})@inline"[^>]*>/gi, (image: string, id: string) =>
    hasFile(id) ? image : `[picture: ${/\balt="([^"]*)"/i.exec(image)?.[1] ?? ''}]`,
  );
