import type { ConversationDetail, ConversationRow, OwnDraft, ReplyOption } from '@throughline/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useChannels, useChannelTypes } from '../../api/channels.ts';
import { usePreference } from '../../api/preferences.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { rows } from '../../rows/rows.ts';
import { offerUndo } from '../../shell/undo.ts';
import type { Mentionable } from '../mentions/find.ts';
import { comingText } from '../queue/times.ts';
import {
  dropDraft,
  flushDraft,
  followDraft,
  keepDraft,
  keepMine,
  knownRevision,
  openDraft,
  takeRival,
} from './draft-store.ts';
import { submit } from './outbox.ts';
import type { PendingMessage } from './outbox-store.ts';
import { takeRestored, withWordsOf } from './restored.ts';
import { goingFiles } from './shown-files.ts';
import {
  type ComposerState,
  changedIn,
  freshState,
  fromDraft,
  inMode,
  isBare,
  onChannel,
  recipientsFor,
  type Words,
} from './state.ts';
import { undoSending } from './take-back.ts';

export interface ComposerModel {
  state: ComposerState;
  /** The way chosen to answer; null while a note is written. */
  option: ReplyOption | null;
  change: (patch: Partial<ComposerState>) => void;
  /** Changes the words of a mode, whichever is chosen by then: files arrive when they do. */
  changeIn: (mode: ComposerState['mode'], patch: Partial<Words>) => void;
  choose: (option: ReplyOption | null) => void;
  /** Hands the message over, now or for later, and empties the composer. */
  send: (at?: Date, named?: readonly Mentionable[]) => void;
  /** Grows when the words were replaced from outside: an editor has to begin anew. */
  revision: number;
  /** What the same person wrote on another device meanwhile, and differs; null when there is none. */
  rivalDraft: OwnDraft | null;
  /** Says which of both stays; neither is lost, taking the other can be undone. */
  settle: (which: 'mine' | 'other') => void;
}

/** The composer's state: begun from what was kept, kept again on every change. */
export function useComposer(detail: ConversationDetail, row: ConversationRow): ComposerModel {
  const t = useTranslate();
  const language = useLanguage();
  const channels = useChannels();
  const id = row.id;
  const [opened] = useState(() => openDraft(detail));
  const [state, setState] = useState(() => opened.state ?? freshState(detail, channels));
  const [rivalDraft, setRivalDraft] = useState(opened.rival);
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) keepDraft(id, state);
  }, [id, state]);
  useEffect(() => () => flushDraft(id), [id]);
  const change = useCallback((patch: Partial<ComposerState>) => {
    touched.current = true;
    setState((before) => ({ ...before, ...patch }));
  }, []);
  const changeIn = useCallback((mode: ComposerState['mode'], patch: Partial<Words>) => {
    touched.current = true;
    setState((before) => changedIn(before, mode, patch));
  }, []);
  const option = state.mode === 'note' ? null : (optionOf(detail.replyOptions, state) ?? null);
  const choose = (next: ReplyOption | null) => {
    touched.current = true;
    setState((before) => {
      if (!next) return inMode(before, 'note');
      const moved = onChannel(before, next);
      const copies = before.cc.length > 0 ? before.cc : recipientsFor(next, detail, channels).cc;
      return { ...moved, cc: copies };
    });
  };
  const [revision, setRevision] = useState(0);
  useEffect(
    () =>
      takeRestored(id, (back) => {
        touched.current = true;
        setState((begun) => withWordsOf(back, begun));
        setRevision((count) => count + 1);
      }),
    [id],
  );
  const replace = (next: ComposerState) => {
    touched.current = false;
    setRivalDraft(null);
    setState(next);
    setRevision((count) => count + 1);
  };
  const follow = useRef({ take: (_draft: OwnDraft | null) => {}, rival: setRivalDraft });
  follow.current.take = (draft) => replace(draft ? fromDraft(draft) : freshState(detail, channels));
  useEffect(
    () =>
      followDraft(id, {
        take: (draft) => follow.current.take(draft),
        rival: (draft) => follow.current.rival(draft),
      }),
    [id],
  );
  const settle = (which: 'mine' | 'other') => {
    if (which === 'mine') {
      keepMine(id, state);
      setRivalDraft(null);
      return;
    }
    const other = takeRival(id);
    if (!other) return;
    replace(other);
    offerUndo(t('sending.elsewhere.taken'), () => {
      touched.current = true;
      setState(state);
      setRevision((count) => count + 1);
    });
  };
  const undoSeconds = usePreference('undoSend');
  const types = useChannelTypes();
  const send = (at?: Date, named: readonly Mentionable[] = []) => {
    // Who chats expects to be heard at once.
    const can = types.find((type) => type.type === option?.channelType)?.capabilities;
    const isLive = can?.live ?? false;
    const holdSeconds = option === null || isLive || at ? 0 : undoSeconds;
    const moment = { holdSeconds, sendAt: at?.toISOString() ?? null };
    // That a channel carries none was said beside the words.
    const copies = can?.cc === false ? { cc: [], bcc: [] } : {};
    const message = toMessage({ ...state, ...copies, mentions: [...named] }, option, id, moment);
    if (message.kind === 'reply') message.input.draftRevision = knownRevision(id);
    submit(message);
    offerTakingBack(message, holdSeconds, at);
    touched.current = false;
    // What was written elsewhere too has not been said: it stands here now.
    const other = takeRival(id);
    if (!other) dropDraft(id);
    if (option && holdSeconds === 0 && !at) {
      const pending = rows.begin(crypto.randomUUID(), id, { awaiting: 'customer', waitingSince: null });
      setTimeout(() => rows.withdraw(pending), 4000);
    }
    const { mode, channelId, to, cc, aside } = state;
    const left = { ...freshState(detail, channels), mode, channelId, to, cc, aside };
    if (other) replace(withWordsOf(other, left));
    else setState(left);
    // What was put aside has not been said: it is a draft of its own from now on.
    touched.current = !isBare(left);
  };
  return { state, option, change, changeIn, choose, send, revision, rivalDraft, settle };

  function offerTakingBack(message: PendingMessage, holdSeconds: number, at: Date | undefined): void {
    if (message.kind !== 'reply' || (holdSeconds === 0 && !at)) return;
    const text = at
      ? t('sending.later', { moment: comingText(at.getTime(), Date.now(), language) })
      : t('sending.held', { seconds: holdSeconds });
    offerUndo(text, () => void undoSending(message), at ? undefined : holdSeconds * 1000);
  }
}

function optionOf(options: readonly ReplyOption[], state: ComposerState): ReplyOption | undefined {
  const sameChannel = options.filter((option) => option.channelId === state.channelId);
  return (
    sameChannel.find((option) => state.to.some((handle) => handle.value === option.to.value)) ??
    sameChannel[0]
  );
}

function toMessage(
  state: ComposerState,
  option: ReplyOption | null,
  conversationId: string,
  moment: { holdSeconds: number; sendAt: string | null },
): PendingMessage {
  const clientId = crypto.randomUUID();
  const files = goingFiles(state);
  const common = {
    clientId,
    conversationId,
    files,
    at: new Date().toISOString(),
    state: 'sending' as const,
    reason: null,
  };
  const text = state.text.trim();
  const fileIds = files.map((file) => file.id);
  const mentions = state.mentions.map(({ kind, id }) => ({ kind, id }));
  if (!option)
    return { ...common, kind: 'note', input: { clientId, text, fileIds, mentions, threadId: null } };
  const { to, cc, bcc, subject, html } = state;
  return {
    ...common,
    kind: 'reply',
    channelType: option.channelType,
    to,
    input: { clientId, channelId: option.channelId, to, cc, bcc, subject, text, html, fileIds, ...moment },
  };
}
