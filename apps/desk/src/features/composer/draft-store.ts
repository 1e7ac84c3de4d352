import type { ConversationDetail, FileRef } from '@throughline/sdk';
import { api } from '../../api/client.ts';
import { type ComposerState, fromDraft, isEmpty, toDraft } from './state.ts';

interface Kept {
  state: ComposerState;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Milliseconds without a key before a draft goes to the server. */
const serverAfter = 1500;
/** Milliseconds between two savings while it is written steadily. */
const steadyAfter = 800;

/** True while supervisors may read along: what is written goes to the server without waiting for a pause. */
let steadily = false;

export function saveSteadily(on: boolean): void {
  steadily = on;
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const unsaved = new Map<string, ComposerState>();

/** The later of what this browser and what the server kept; null when neither has words. */
export function keptDraft(detail: ConversationDetail, unknownFileName: string): ComposerState | null {
  const local = readLocal(detail.conversation.id);
  const files: FileRef[] = local?.state.files ?? [];
  if (!detail.draft) return local && !isEmpty(local.state) ? local.state : null;
  if (local && local.at > Date.parse(detail.draft.updatedAt)) return local.state;
  return fromDraft(detail.draft, files, unknownFileName);
}

/** What this browser kept; null when it has no words. */
export function keptLocally(conversationId: string): ComposerState | null {
  const local = readLocal(conversationId)?.state;
  return local && !isEmpty(local) ? local : null;
}

/** Keeps what is written: here at once, on the server when the keys rest. */
export function keepDraft(conversationId: string, state: ComposerState): void {
  writeLocal(conversationId, state);
  unsaved.set(conversationId, state);
  if (steadily && timers.has(conversationId)) return;
  clearTimeout(timers.get(conversationId));
  timers.set(
    conversationId,
    setTimeout(() => flushDraft(conversationId), steadily ? steadyAfter : serverAfter),
  );
}

/** Sends what the server does not have yet; `leaving` lets the request outlive the page. */
export function flushDraft(conversationId: string, leaving = false): void {
  const state = unsaved.get(conversationId);
  clearTimeout(timers.get(conversationId));
  timers.delete(conversationId);
  if (!state) return;
  unsaved.delete(conversationId);
  const saved = isEmpty(state)
    ? api.discardDraft(conversationId)
    : api.saveDraft(conversationId, toDraft(state), leaving);
  // The local copy stays and is the later one; the next key or visit brings it to the server.
  saved.catch(() => {
    if (!unsaved.has(conversationId)) unsaved.set(conversationId, state);
  });
}

/** The words were sent or thrown away. */
export function dropDraft(conversationId: string): void {
  clearTimeout(timers.get(conversationId));
  timers.delete(conversationId);
  unsaved.delete(conversationId);
  localStorage.removeItem(key(conversationId));
  api.discardDraft(conversationId).catch(() => undefined);
}

window.addEventListener('pagehide', () => {
  for (const id of [...unsaved.keys()]) flushDraft(id, true);
});

function readLocal(conversationId: string): Kept | null {
  try {
    const stored = localStorage.getItem(key(conversationId));
    if (stored === null) return null;
    const { state, at } = JSON.parse(stored) as Kept;
    // What an earlier desk kept names nobody yet.
    return { state: { ...state, mentions: state.mentions ?? [] }, at };
  } catch {
    return null;
  }
}

function writeLocal(conversationId: string, state: ComposerState): void {
  try {
    localStorage.setItem(key(conversationId), JSON.stringify({ state, at: Date.now() } satisfies Kept));
  } catch {
    // Storage full or forbidden: the server's copy, a second and a half later, is then the only one.
  }
}

function key(conversationId: string): string {
  return `draft ${conversationId}`;
}
