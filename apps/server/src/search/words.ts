/** A word of a text, as it stands there. `at` and `end` are positions in UTF-16 units. */
export interface Word {
  text: string;
  at: number;
  end: number;
}

/** What comes after so many words of one text is not looked at: nobody searches the end of a pasted log. */
const mostWords = 20_000;

/** Runs of letters and digits. What joins them (`A-1042`, `anna@shop.example`, `foto's`) parts them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    words.push({ text: match[0], at: match.index, end: match.index + match[0].length });
    if (words.length === mostWords) break;
  }
  return words;
}
