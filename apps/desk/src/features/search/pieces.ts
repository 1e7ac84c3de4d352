/** A text cut where marks begin and end. `ranges` are in order and do not overlap. */
export function piecesOf(text: string, ranges: readonly (readonly number[])[]) {
  const pieces: { at: number; part: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from = 0, to = 0] of ranges) {
    if (from > at) pieces.push({ at, part: text.slice(at, from), marked: false });
    pieces.push({ at: from, part: text.slice(from, to), marked: true });
    at = to;
  }
  pieces.push({ at, part: text.slice(at), marked: false });
  return pieces;
}
