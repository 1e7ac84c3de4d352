import type { ComposerState } from './state.ts';

/** What this browser keeps of a draft. */
export interface Kept {
  state: ComposerState;
  /** True when the server has it too. */
  saved: boolean;
  /** The latest revisions this was made from or became; any other one on the server comes from elsewhere. */
  revisions: string[];
}

export function readKept(conversationId: string): Kept | null {
  try {
    const stored = localStorage.getItem(key(conversationId));
    if (stored === null) return null;
    const { state, saved, revisions } = JSON.parse(stored) as Partial<Kept> & Pick<Kept, 'state'>;
    // What an earlier desk kept names nobody, puts nothing aside, and does not say what the server had.
    const whole = { ...state, mentions: state.mentions ?? [], aside: state.aside ?? null };
    return { state: whole, saved: saved ?? false, revisions: revisions ?? [] };
  } catch {
    return null;
  }
}

export function writeKept(conversationId: string, kept: Kept): void {
  try {
    localStorage.setItem(key(conversationId), JSON.stringify(kept));
  } catch {
    // Storage full or forbidden: the server's copy, a second and a half later, is then the only one.
  }
}

export function dropKept(conversationId: string): void {
  localStorage.removeItem(key(conversationId));
}

const key = (conversationId: string): string => `draft ${conversationId}`;
