/** One line of CSV (RFC 4180). What a spreadsheet would take for a formula is marked as text. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((text) => cell(text, /^[=+\-@\t\r]/)).join(',')}\r\n`;

/** The same of a table that will be read again: phone numbers and negative ones stay as they are. */
export const tableLine = (cells: readonly string[]): string =>
  `${cells.map((text) => cell(text, /^[=@\t\r]|^[+-](?![\d ()./-]*$)/)).join(',')}\r\n`;

function cell(text: string, formula: RegExp): string {
  const plain = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
