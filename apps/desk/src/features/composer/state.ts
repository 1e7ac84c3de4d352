import type {
  Channel,
  ConversationDetail,
  DraftInput,
  FileRef,
  Handle,
  OwnDraft,
  ReplyOption,
  TimelineItem,
} from '@throughline/sdk';
import type { Mentionable } from '../mentions/find.ts';
import { goingFiles, withPlaces } from './shown-files.ts';

/** What somebody has written, with what belongs to it. */
export interface Words {
  text: string;
  /** Formatting of `text`; null when it has none or was written plainly. */
  html: string | null;
  files: FileRef[];
  /** Picked from the list after an @; a reply names nobody. */
  mentions: Mentionable[];
}

/** What stands in the composer. The same words serve every channel; what a channel cannot carry is kept. */
export interface ComposerState extends Words {
  mode: 'reply' | 'note';
  channelId: string | null;
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
  /** Null leaves the subject to the server. */
  subject: string | null;
  /** The note begun while an answer is written, or the other way round: words for colleagues never become an answer. */
  aside: Words | null;
  /** When it was to go before it was taken back, ISO 8601; on this device only. */
  sendAt?: string | null;
}

/** An empty composer, ready for the preferred way to answer. */
export function freshState(detail: ConversationDetail, channels: readonly Channel[]): ComposerState {
  const option = preferredOption(detail.replyOptions);
  return {
    mode: option ? 'reply' : 'note',
    channelId: option?.channelId ?? null,
    ...(option ? recipientsFor(option, detail, channels) : { to: [], cc: [] }),
    bcc: [],
    subject: null,
    ...noWords,
    aside: null,
  };
}

export const noWords: Words = { text: '', html: null, files: [], mentions: [] };

export function preferredOption(options: readonly ReplyOption[]): ReplyOption | undefined {
  return (
    options.find((option) => option.preferred && option.available) ??
    options.find((option) => option.available)
  );
}

/**
 * Who gets an answer: the customer, and in copy everybody else of the last message of that channel, whoever wrote it
 * included, apart from our own addresses. Macros and rules answer by the same rule (`copiesOf` in the server).
 */
export function recipientsFor(
  option: ReplyOption,
  detail: ConversationDetail,
  channels: readonly Channel[],
): { to: Handle[]; cc: Handle[] } {
  const last = lastOf(detail.timeline, option.channelId);
  const author = last && authorOf(last, option.to.type);
  // What the customer wrote from elsewhere is answered where they are.
  const isCustomer = detail.replyOptions.some(({ to }) => fold(to.value) === fold(author?.value ?? ''));
  const ours = new Set(channels.flatMap((channel) => channel.addresses).map(fold));
  const known = new Set([fold(option.to.value)]);
  const cc: Handle[] = [];
  for (const handle of [
    ...(author && !isCustomer ? [author] : []),
    ...(last?.to ?? []),
    ...(last?.cc ?? []),
  ]) {
    if (known.has(fold(handle.value)) || ours.has(fold(handle.value)) || ours.has(withoutTag(handle.value)))
      continue;
    known.add(fold(handle.value));
    cc.push(handle);
  }
  return { to: [option.to], cc };
}

/** What a machine answers went to nobody but us; a list passes on what people write. */
function lastOf(timeline: readonly TimelineItem[], channelId: string): TimelineItem | undefined {
  const inbound = timeline.filter(
    (item) => item.kind === 'message' && item.direction === 'in' && item.channelId === channelId,
  );
  return inbound.findLast(({ automatic }) => !automatic || automatic.kind === 'list') ?? inbound.at(-1);
}

function authorOf({ author: { handle, name } }: TimelineItem, type: string): Handle | null {
  if (!handle) return null;
  return { type, value: handle, ...(name && name !== handle ? { name } : {}) };
}

function fold(address: string): string {
  return address.trim().toLowerCase();
}

/** Answers come back to `service+token@…`: that is `service@…` all the same. */
function withoutTag(address: string): string {
  return fold(address).replace(/\+[^@]*@/, '@');
}

/** The composer on another channel: words, files and copies stay, the customer's address changes. */
export function onChannel(state: ComposerState, option: ReplyOption): ComposerState {
  return { ...inMode(state, 'reply'), channelId: option.channelId, to: [option.to] };
}

/** The composer for an answer or for a note, each with its own words; those of the other are put aside. */
export function inMode(state: ComposerState, mode: ComposerState['mode']): ComposerState {
  if (state.mode === mode) return state;
  return { ...state, mode, ...(state.aside ?? noWords), aside: isEmpty(state) ? null : wordsOf(state) };
}

/** The words of a mode, also while the other one is chosen. */
export const wordsIn = (state: ComposerState, mode: ComposerState['mode']): Words =>
  state.mode === mode ? wordsOf(state) : (state.aside ?? noWords);

/** Something becomes of the words of a mode, also while the other one is chosen. */
export function changedIn(
  state: ComposerState,
  mode: ComposerState['mode'],
  patch: Partial<Words>,
): ComposerState {
  if (state.mode === mode) return { ...state, ...patch };
  return { ...state, aside: { ...(state.aside ?? noWords), ...patch } };
}

export function isEmpty(words: Words): boolean {
  return words.text.trim() === '' && goingFiles(words).length === 0;
}

/** True when nothing is lost with it, neither an answer nor a note. */
export const isBare = (state: ComposerState): boolean =>
  isEmpty(state) && (state.aside === null || isEmpty(state.aside));

const wordsOf = ({ text, html, files, mentions }: Words): Words => ({ text, html, files, mentions });

export function toDraft(state: ComposerState): DraftInput {
  const { sendAt: _sendAt, aside, files: _files, ...rest } = state;
  return { ...rest, ...toDraftWords(state), aside: aside && toDraftWords(aside) };
}

const toDraftWords = ({ text, html, files, mentions }: Words) => ({
  text,
  html,
  mentions: mentions.map(({ kind, id, name }) => ({ kind, id, name })),
  fileIds: goingFiles({ html, files }).map((file) => file.id),
});

export function fromDraft(draft: OwnDraft): ComposerState {
  const { fileIds: _fileIds, updatedAt: _updatedAt, revision: _revision, ...rest } = draft;
  return { ...rest, ...fromDraftWords(draft), aside: draft.aside && fromDraftWords(draft.aside) };
}

const fromDraftWords = ({ text, html, files, mentions }: NonNullable<OwnDraft['aside']>): Words => ({
  text,
  html,
  files: withPlaces({ html, files }),
  mentions: mentions.map((each) => ({ ...each, hint: '' })),
});
