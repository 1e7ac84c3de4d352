/** Saves arrive late, twice and out of order; each field keeps the answer with its highest revision. */
import type { Answer, Answers, FieldChanges } from './types.ts';

export interface Kept {
  values: Answers;
  revisions: Record<string, number>;
}

/** @returns the kept answers and the names of the fields this save really changed */
export function mergeChanges(kept: Kept, changes: FieldChanges): Kept & { changed: string[] } {
  const values = { ...kept.values };
  const revisions = { ...kept.revisions };
  const changed: string[] = [];
  const highest = Math.max(0, ...Object.values(revisions));
  for (const [name, change] of Object.entries(changes)) {
    const revision = change.newest ? Math.max(change.revision, highest + 1) : change.revision;
    if (revision <= (revisions[name] ?? 0)) continue;
    revisions[name] = revision;
    if (!sameAnswer(values[name], change.value)) changed.push(name);
    values[name] = change.value;
  }
  return { values, revisions, changed };
}

const sameAnswer = (a: Answer | undefined, b: Answer): boolean =>
  JSON.stringify(a ?? (Array.isArray(b) ? [] : '')) === JSON.stringify(b);
