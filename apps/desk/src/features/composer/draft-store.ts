import { ApiError, type ConversationDetail, type OwnDraft } from '@throughline/sdk';
import { api } from '../../api/client.ts';
import { onDraft } from '../../realtime/on-draft.ts';
import { dropKept, readKept, writeKept } from './kept-draft.ts';
import { type ComposerState, fromDraft, isBare, isEmpty, toDraft, type Words } from './state.ts';

/** Milliseconds without a key before a draft goes to the server. */
const serverAfter = 1500;
/** Milliseconds between two savings while it is written steadily. */
const steadyAfter = 800;

/** True while supervisors may read along: what is written goes to the server without waiting for a pause. */
let steadily = false;

export function saveSteadily(on: boolean): void {
  steadily = on;
}

/** Hears what the same agent does to a draft elsewhere. */
export interface DraftFollower {
  /** Nothing here waits to be saved: what is written elsewhere stands here too; null when it was sent or thrown away. */
  take: (draft: OwnDraft | null) => void;
  /** Both have been written in: nothing is overwritten until somebody says which stays. Null when that is over. */
  rival: (draft: OwnDraft | null) => void;
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const unsaved = new Map<string, ComposerState>();
/** Revision the server has, as far as this window knows; null for none. */
const known = new Map<string, string | null>();
/** Savings of this window, and those it knows to be replaced, sent or thrown away. */
const own = new Set<string>();
const past = new Set<string>();
/** What is on its way to the server, one after the other. */
const line = new Map<string, Promise<void>>();
const underWay = new Map<string, string>();
const rivals = new Map<string, OwnDraft>();
const followers = new Map<string, DraftFollower>();

/** What a composer begins with: the words kept here or on the server, and both where they differ. */
export function openDraft({ conversation: { id }, draft }: ConversationDetail): {
  state: ComposerState | null;
  rival: OwnDraft | null;
} {
  const kept = readKept(id);
  rivals.delete(id);
  if (!draft) {
    const isMine = kept?.revisions.some((revision) => own.has(revision) && !past.has(revision));
    const isGone = kept === null || (kept.saved && !isMine);
    if (!isMine) known.set(id, null);
    if (isGone) dropKept(id);
    else if (!kept.saved) keepDraft(id, kept.state);
    return { state: isGone || isBare(kept.state) ? null : kept.state, rival: null };
  }
  // A conversation loaded a while ago may still have what was replaced since.
  const isOld = past.has(draft.revision);
  if (!isOld) known.set(id, draft.revision);
  if (!kept) return { state: isOld ? null : fromDraft(draft), rival: null };
  if (isOld || kept.revisions.includes(draft.revision)) {
    if (!kept.saved) keepDraft(id, kept.state);
    return { state: kept.state, rival: null };
  }
  if (kept.saved || isBare(kept.state) || isSame(kept.state, draft))
    return { state: fromDraft(draft), rival: null };
  unsaved.set(id, kept.state);
  rivals.set(id, draft);
  return { state: kept.state, rival: draft };
}

/** What this browser kept; null when it has no words. */
export function keptLocally(conversationId: string): ComposerState | null {
  const local = readKept(conversationId)?.state;
  return local && !isBare(local) ? local : null;
}

/** The revision that is sent when what stands here is sent; null when the server has none of it. */
export const knownRevision = (conversationId: string): string | null => known.get(conversationId) ?? null;

/** Keeps what is written: here at once, on the server when the keys rest. */
export function keepDraft(conversationId: string, state: ComposerState): void {
  unsaved.set(conversationId, state);
  keepHere(conversationId, state, false);
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
  rest(conversationId);
  if (!state || rivals.has(conversationId)) return;
  unsaved.delete(conversationId);
  if (leaving) void save(conversationId, state, true);
  else inLine(conversationId, () => save(conversationId, state, false));
}

/** The words were sent or thrown away. */
export function dropDraft(conversationId: string): void {
  forget(conversationId);
  dropKept(conversationId);
  inLine(conversationId, () => discard(conversationId).catch(() => undefined));
}

/** Of two that differ this one stays; the other goes everywhere. */
export function keepMine(conversationId: string, state: ComposerState): void {
  const rival = rivals.get(conversationId);
  if (!rival) return;
  rivals.delete(conversationId);
  known.set(conversationId, rival.revision);
  keepDraft(conversationId, state);
  flushDraft(conversationId);
}

/** Of two that differ the one from elsewhere stays, and is what this window goes on with. */
export function takeRival(conversationId: string): ComposerState | null {
  const rival = rivals.get(conversationId);
  if (!rival) return null;
  accept(conversationId, rival);
  return fromDraft(rival);
}

/** @returns ends it */
export function followDraft(conversationId: string, follower: DraftFollower): () => void {
  followers.set(conversationId, follower);
  return () => {
    if (followers.get(conversationId) === follower) followers.delete(conversationId);
  };
}

window.addEventListener('pagehide', () => {
  for (const id of [...unsaved.keys()]) flushDraft(id, true);
});

onDraft.listen(({ conversationId, draft, gone }) => {
  if (gone !== null) past.add(gone);
  if (draft) hear(conversationId, draft);
  else hearGone(conversationId, gone);
});

function hear(id: string, draft: OwnDraft): void {
  if (own.has(draft.revision) || known.get(id) === draft.revision) return;
  const mine = unsaved.get(id);
  const isBusy = line.has(id) || (mine !== undefined && !isBare(mine) && !isSame(mine, draft));
  if (isBusy) {
    rivals.set(id, draft);
    followers.get(id)?.rival(draft);
    return;
  }
  const follower = followers.get(id);
  if (!follower) return;
  accept(id, draft);
  follower.take(draft);
}

function hearGone(id: string, gone: string | null): void {
  if (gone === null) return;
  if (rivals.get(id)?.revision === gone) {
    rivals.delete(id);
    known.set(id, null);
    followers.get(id)?.rival(null);
    return;
  }
  if (known.get(id) !== gone) return;
  known.set(id, null);
  if (unsaved.has(id) || line.has(id)) return;
  dropKept(id);
  followers.get(id)?.take(null);
}

async function save(id: string, state: ComposerState, leaving: boolean): Promise<void> {
  if (rivals.has(id)) {
    // Met while this one waited in line: somebody has to say which one stays.
    if (!unsaved.has(id)) unsaved.set(id, state);
    return;
  }
  try {
    if (isBare(state)) await discard(id);
    else {
      const replaces = known.get(id) ?? null;
      const revision = crypto.randomUUID();
      own.add(revision);
      underWay.set(id, revision);
      // Should this page end before the answer: the next one knows its own words again.
      keepHere(id, unsaved.get(id) ?? state, false);
      await api.saveDraft(id, { ...toDraft(state), revision, replaces }, leaving);
      if (replaces !== null) past.add(replaces);
      known.set(id, revision);
    }
    underWay.delete(id);
    if (!unsaved.has(id) && readKept(id)) keepHere(id, state, true);
  } catch (error) {
    underWay.delete(id);
    // The local copy stays and is the later one; the next key or visit brings it to the server.
    if (!unsaved.has(id)) unsaved.set(id, state);
    if (error instanceof ApiError && error.code === 'draft_changed') await meet(id);
  }
}

async function discard(id: string): Promise<void> {
  const revision = known.get(id);
  if (!revision) return;
  await api.discardDraft(id, revision);
  past.add(revision);
  if (known.get(id) === revision) known.set(id, null);
}

/** The server has another one: looks at it. */
async function meet(id: string): Promise<void> {
  const detail = await api.conversation(id).catch(() => null);
  if (detail?.draft) hear(id, detail.draft);
  else if (detail) known.set(id, null);
}

function accept(id: string, draft: OwnDraft): void {
  forget(id);
  const before = known.get(id);
  if (before) past.add(before);
  known.set(id, draft.revision);
  keepHere(id, fromDraft(draft), true);
}

function forget(id: string): void {
  rest(id);
  unsaved.delete(id);
  rivals.delete(id);
}

function rest(id: string): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

function keepHere(id: string, state: ComposerState, saved: boolean): void {
  const before = readKept(id)?.revisions ?? [];
  const revisions = new Set(
    [...before, known.get(id), underWay.get(id)].filter((each) => typeof each === 'string'),
  );
  writeKept(id, { state, saved, revisions: [...revisions].slice(-8) });
}

function inLine(id: string, work: () => Promise<void>): void {
  const done = (line.get(id) ?? Promise.resolve()).then(work).finally(() => {
    if (line.get(id) === done) line.delete(id);
  });
  line.set(id, done);
}

/** The same words and files need no decision. */
function isSame(state: ComposerState, draft: OwnDraft): boolean {
  const said = (words: Words | null) =>
    words && !isEmpty(words) ? [words.text, ...words.files.map((file) => file.id)].join('\n') : '';
  const other = fromDraft(draft);
  return state.mode === other.mode && said(state) === said(other) && said(state.aside) === said(other.aside);
}
