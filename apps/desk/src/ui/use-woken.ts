import { useEffect, useState } from 'react';
import type { Deferred } from './deferred.ts';

/**
 * The parts of something a button opens, once they may take the plain button's place; null until then. A click
 * that came earlier is kept: `open` fetches them.
 * @param popup what the button's `aria-haspopup` says
 */
export function useWoken<Parts>(
  parts: Deferred<Parts>,
  open: boolean,
  popup: 'menu' | 'dialog',
): Parts | null {
  const loaded = parts.use();
  const [awake, setAwake] = useState(loaded !== null);
  if (open && !awake) setAwake(true);
  useEffect(() => {
    if (awake) void parts.load().catch(() => setAwake(false));
  }, [awake, parts]);
  useEffect(() => {
    // The button is made anew: not while the focus is on one, it would be lost.
    if (loaded && document.activeElement?.getAttribute('aria-haspopup') !== popup) setAwake(true);
  }, [loaded, popup]);
  return awake ? loaded : null;
}
