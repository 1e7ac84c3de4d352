import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Kbd } from './kbd.tsx';
import { type Tip, watchTips } from './watch-tips.ts';

/** Pixels between a tip and what it explains, and between a tip and the edge of the window. */
const gap = 6;

/**
 * The one tip of the desk, once near the root. A component around every icon would cost a third of what the
 * first page weighs and be drawn anew with every row.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watchTips(setTip), []);
  useLayoutEffect(() => {
    if (!tip || !box.current) return;
    const { left, top } = placeBeside(tip.anchor.getBoundingClientRect(), box.current);
    box.current.style.translate = `${left}px ${top}px`;
  }, [tip]);
  if (!tip) return null;
  return (
    // What it explains names itself already: read out, it would be said twice.
    <div
      ref={box}
      data-tip-layer
      aria-hidden="true"
      className="fixed top-0 left-0 z-60 flex max-w-80 items-center gap-2 rounded-md bg-ink px-2 py-1 text-ground text-sm"
    >
      {tip.label}
      {tip.keys && <Kbd keys={tip.keys} inverse />}
    </div>
  );
}

/** Above, or below where the window ends; in the middle, but never over its edge. */
function placeBeside(anchor: DOMRect, box: HTMLElement): { left: number; top: number } {
  const { offsetWidth: width, offsetHeight: height } = box;
  const middle = anchor.left + anchor.width / 2 - width / 2;
  const above = anchor.top - height - gap;
  return {
    left: Math.round(Math.max(gap, Math.min(middle, innerWidth - width - gap))),
    top: Math.round(above >= gap ? above : anchor.bottom + gap),
  };
}
