/** Header text made harmless: whoever writes it out again gets no second header line out of it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Overrides and isolates can make a name or file name read as another. */
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** One line: control characters become a space, outer white space goes. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}

/** Like `oneLine`, and without characters that change the reading direction. */
export function plainName(text: string): string {
  return oneLine(text.replace(BIDI, '')).normalize('NFC');
}
