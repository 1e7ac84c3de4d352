/** Somebody else's words in the form the database can keep: without NUL and halves of characters, and not longer than wanted. */
export function cleanText(text: string, longest: number): string {
  const clean = text.replaceAll('\0', '').toWellFormed();
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).toWellFormed()}…`;
}
