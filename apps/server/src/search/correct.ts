/**
 * The word that was probably meant, or null. One slip is forgiven in words of four or five letters, two in longer
 * ones; between equals the more frequent word is meant.
 * @param candidates words that look alike
 */
export function correct(word: string, candidates: { word: string; count: number }[]): string | null {
  const allowed = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  let best: { word: string; distance: number; count: number } | null = null;
  for (const candidate of candidates) {
    const distance = slips(word, candidate.word);
    if (distance === 0 || distance > allowed) continue;
    if (!best || distance < best.distance || (distance === best.distance && candidate.count > best.count))
      best = { ...candidate, distance };
  }
  return best?.word ?? null;
}

/** Letters to add, leave out, replace or swap with their neighbour (optimal string alignment distance). */
export function slips(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
