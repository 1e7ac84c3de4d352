import type { VisitorConfig, VisitorEvent, VisitorFile, VisitorMessage } from '@throughline/realtime';
import type { Storage } from './storage.ts';

export type Line = VisitorMessage & { seq: number };

/** Base state of one visitor. Lines and `seq` are written together, so that a reload goes on exactly there. */
export interface Kept {
  token: string | null;
  user: string | null;
  config: VisitorConfig | null;
  seq: number;
  lines: Line[];
  /** Our message up to which an agent has read. */
  readUpTo: string | null;
  /** Sequence up to which the visitor has seen answers. */
  seen: number;
  email: string | null;
  name: string | null;
  /** Where the visitor wants to be called back. */
  phone: string | null;
  sound: boolean;
}

const MAX_LINES = 200;
const KEY = 'state';
const DRAFT_KEY = 'draft';

/** What is being written; apart from the rest, since it changes with every key. */
export interface Draft {
  text: string;
  files: VisitorFile[];
}

export const nothingKept = (): Kept => ({
  token: null,
  user: null,
  config: null,
  seq: 0,
  lines: [],
  readUpTo: null,
  seen: 0,
  email: null,
  name: null,
  phone: null,
  sound: false,
});

export const loadKept = (storage: Storage): Kept => ({ ...nothingKept(), ...read(storage, KEY) });
export const loadDraft = (storage: Storage): Draft => ({ text: '', files: [], ...read(storage, DRAFT_KEY) });

function read(storage: Storage, key: string): object {
  try {
    return JSON.parse(storage.get(key) ?? '{}');
  } catch {
    return {};
  }
}

export const saveDraft = (storage: Storage, draft: Draft): void =>
  storage.set(DRAFT_KEY, JSON.stringify(draft));
export const saveKept = (storage: Storage, kept: Kept): void => storage.set(KEY, JSON.stringify(kept));

/** The state after these events. A message that comes again replaces itself where it stands. */
export function applyEvents(kept: Kept, events: VisitorEvent[], seq: number): Kept {
  let { lines, readUpTo } = kept;
  for (const event of events) {
    if (event.kind === 'read') readUpTo = event.upTo;
    else if (event.kind === 'state')
      lines = lines.map((line) => (line.id === event.messageId ? { ...line, state: event.state } : line));
    else {
      const { message } = event;
      const known = lines.find(({ id }) => id === message.id);
      lines = known
        ? lines.map((line) => (line === known ? { ...message, seq: line.seq } : line))
        : [...lines, { ...message, seq: event.seq }];
    }
  }
  return { ...kept, seq, readUpTo, lines: lines.slice(-MAX_LINES) };
}

/** Answers the visitor has not looked at. */
export const unreadOf = ({ lines, seen }: Kept): Line[] =>
  lines.filter(({ direction, state, seq }) => direction === 'out' && state !== 'read' && seq > seen);
