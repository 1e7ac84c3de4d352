/** Each measured message carries a mark, so that it is known again on a desk. */
export const markOf = (id: string): string => `[bench:${id}]`;

/** The mark in a text, or null. */
export const readMark = (text: string): string | null => /\[bench:([\w-]+)\]/.exec(text)?.[1] ?? null;
