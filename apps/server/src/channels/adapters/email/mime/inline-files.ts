/** Files that old programs wrote into the text itself: `begin 644 name` … `end` (uuencode). */

export interface InlineFile {
  name: string;
  /** From the `begin` line to the `end` line. */
  body: Buffer;
}

const FILE =
  /^begin [0-7]{3,4} ([^\n]{1,200})\n((?:[!-`]{1,62}[ \t]*\n){1,200000})(?:`?[ \t]*\n)?end[ \t]*$/gm;

/** Takes the files out of a text with `\n` line ends. Linear: a line belongs to one file at most. */
export function takeInlineFiles(text: string): { text: string; files: InlineFile[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] };
  const files: InlineFile[] = [];
  const rest = text.replace(FILE, (whole: string, name: string) => {
    files.push({ name: name.trim(), body: Buffer.from(whole, 'latin1') });
    return '';
  });
  return { text: rest, files };
}
