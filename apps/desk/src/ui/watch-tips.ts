export interface Tip {
  anchor: HTMLElement;
  label: string;
  keys: string | undefined;
}

/** Milliseconds a pointer rests before a tip comes, and before it goes, so that the tip itself can be reached. */
const delays = { show: 400, hide: 120 };

/**
 * Follows pointer and focus over everything that carries `data-tip`, wherever it stands on the page.
 * @param show told which tip to show, or null for none
 * @returns stops it
 */
export function watchTips(show: (tip: Tip | null) => void): () => void {
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (anchor: HTMLElement | null) => {
    clearTimeout(timer);
    if (shown === anchor) return;
    shown = anchor;
    show(anchor && { anchor, label: anchor.dataset.tip ?? '', keys: anchor.dataset.tipKeys });
  };
  const later = (anchor: HTMLElement | null, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => set(anchor?.isConnected ? anchor : null), delay);
  };
  const hide = () => set(null);

  const listeners = {
    pointerover: (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const anchor = anchorOf(event.target);
      if (anchor) later(anchor, shown ? 0 : delays.show);
      else if (isTip(event.target)) clearTimeout(timer);
      else if (shown) later(null, delays.hide);
      else clearTimeout(timer);
    },
    focusin: (event: FocusEvent) => {
      const anchor = anchorOf(event.target);
      if (anchor?.matches(':focus-visible')) set(anchor);
    },
    focusout: hide,
    pointerdown: hide,
    // Escape (WCAG 1.4.13) and every other key: what it explained may be gone after it.
    keydown: hide,
    wheel: hide,
  };
  for (const [name, listen] of Object.entries(listeners)) {
    document.addEventListener(name, listen as EventListener, { capture: true, passive: true });
  }
  document.documentElement.addEventListener('pointerleave', hide);
  return () => {
    hide();
    for (const [name, listen] of Object.entries(listeners)) {
      document.removeEventListener(name, listen as EventListener, { capture: true });
    }
    document.documentElement.removeEventListener('pointerleave', hide);
  };
}

function anchorOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}

function isTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-tip-layer]') !== null;
}
