/** Text that goes into a header: one line, whatever was typed. */

/** Control characters (line breaks above all) become blanks, so that no text can start a header of its own. */
export function oneLine(text: string, maxLength = 500): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .trim()
      .slice(0, maxLength)
      // A cut may leave half of a surrogate pair behind.
      .toWellFormed()
  );
}

/** Fills `{agent}` and `{company}` in; what a name contains is not read as a pattern again. */
export function filled(pattern: string, names: { agent: string; company: string }): string {
  return pattern.replace(/\{(agent|company)\}/g, (_, name: 'agent' | 'company') => names[name]);
}

/** The sender's name: the pattern filled in, without the separators an empty name leaves at its ends. */
export function senderName(pattern: string, names: { agent: string; company: string }): string {
  return oneLine(filled(pattern, names), 200).replace(/^[\s|,·–-]+|[\s|,·–-]+$/g, '');
}
