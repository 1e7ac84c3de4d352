import { useEffect, useState } from 'react';
import { useAction } from '../../keys/registry.ts';

/**
 * Which of a list of results the keys are at, and the keys: up, down, open.
 * @param keys of the results in the order they are shown
 */
export function useMarked(keys: readonly string[], open: (key: string) => void) {
  const [marked, setMarked] = useState<string | null>(null);
  const index = marked === null ? -1 : keys.indexOf(marked);
  const step = (by: number) => {
    const next = keys[Math.max(0, Math.min(keys.length - 1, index + by))];
    if (next === undefined) return;
    setMarked(next);
    // Where the results themselves have focus it goes along, so that a screen reader says what is marked.
    document.querySelector<HTMLElement>(`[data-hit="${CSS.escape(next)}"]`)?.focus();
  };
  useAction('next', () => step(1), keys.length > 0);
  useAction('previous', () => step(-1), keys.length > 0);
  useAction('open', () => marked !== null && open(marked), index >= 0);
  useEffect(() => {
    if (marked !== null && index === -1) setMarked(null);
  }, [marked, index]);
  return { marked, setMarked, step };
}
