import type { DeskSignal } from '@throughline/sdk';

type DraftSignal = Extract<DeskSignal, { kind: 'draft' }>;

/** Those who write: they are told what the same agent does to a draft elsewhere. Apart, so that they can come later. */
const listeners = new Set<(signal: DraftSignal) => void>();

export const onDraft = {
  listen: (listener: (signal: DraftSignal) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  tell: (signal: DraftSignal): void => {
    for (const listener of listeners) listener(signal);
  },
};
