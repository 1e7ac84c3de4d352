/** How alike two strings are, whatever they mean. */

/**
 * Jaro–Winkler similarity, 0 to 1, with the usual prefix weight of 0.1 over at most four letters
 * (W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules", 1990).
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(b.length);
  const mine: number[] = [];
  for (let at = 0; at < a.length; at++) {
    const end = Math.min(b.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other++) {
      if (taken[other] || a.charCodeAt(at) !== b.charCodeAt(other)) continue;
      taken[other] = 1;
      mine.push(a.charCodeAt(at));
      break;
    }
  }
  if (mine.length === 0) return 0;
  let out = 0;
  let next = 0;
  for (let other = 0; other < b.length; other++)
    if (taken[other] && b.charCodeAt(other) !== mine[next++]) out++;
  const same = mine.length;
  return (same / a.length + same / b.length + (same - out / 2) / same) / 3;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that make one string of the other (optimal string
 * alignment); `most + 1` once there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
}

const at = (row: number[], index: number): number => row[index] as number;
