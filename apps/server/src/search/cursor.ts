import { invalid } from '../platform/errors/index.ts';

/** Documents that are ranked together: those up to a place in the index, weighed as of one moment. */
export interface Window {
  upTo: number;
  asOf: Date;
}

/** Where a page of results begins. */
export interface Cursor {
  window: Window;
  /** Results of the window that were shown. */
  offset: number;
}

export const writeCursor = ({ window, offset }: Cursor): string =>
  Buffer.from(`${window.upTo} ${offset} ${window.asOf.getTime()}`).toString('base64url');

/** @throws AppError `invalid_input` */
export function readCursor(cursor: string): Cursor {
  const match = /^(\d{1,15}) (\d{1,9}) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw invalid('cursor', 'is not one of ours');
  return { window: { upTo: Number(match[1]), asOf: new Date(Number(match[3])) }, offset: Number(match[2]) };
}
