/** Tables as text that spreadsheets open as it is meant: UTF-8 with its mark, one kind of quotes, no formulas. */

export type Cell = string | number | Date | null;

/** Tells spreadsheets that the text is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Numbers are plain, times ISO 8601, nothing is an empty cell. */
export const csvLine = (cells: Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  const text = harmless(cell);
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would take for a formula is shown as the text it is. */
const harmless = (text: string): string => (/^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text);
