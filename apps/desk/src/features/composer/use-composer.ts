import type { ConversationDetail, ConversationRow, ReplyOption } from '@throughline/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useChannels } from '../../api/channels.ts';
import { useTranslate } from '../../i18n/index.ts';
import { rows } from '../../rows/rows.ts';
import { dropDraft, flushDraft, keepDraft, keptDraft } from './draft-store.ts';
import { submit } from './outbox.ts';
import { type ComposerState, freshState, onChannel, recipientsFor } from './state.ts';

export interface ComposerModel {
  state: ComposerState;
  /** The way chosen to answer; null while a note is written. */
  option: ReplyOption | null;
  change: (patch: Partial<ComposerState>) => void;
  choose: (option: ReplyOption | null) => void;
  /** Hands the message over and empties the composer. */
  send: () => void;
}

/** The composer's state: begun from what was kept, kept again on every change. */
export function useComposer(detail: ConversationDetail, row: ConversationRow): ComposerModel {
  const t = useTranslate();
  const channels = useChannels();
  const id = row.id;
  const [state, setState] = useState(
    () => keptDraft(detail, t('composer.file')) ?? freshState(detail, channels),
  );
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) keepDraft(id, state);
  }, [id, state]);
  useEffect(() => () => flushDraft(id), [id]);
  const change = useCallback((patch: Partial<ComposerState>) => {
    touched.current = true;
    setState((before) => ({ ...before, ...patch }));
  }, []);
  const option = state.mode === 'note' ? null : (optionOf(detail.replyOptions, state) ?? null);
  const choose = (next: ReplyOption | null) => {
    touched.current = true;
    setState((before) => {
      if (!next) return { ...before, mode: 'note' };
      const moved = onChannel(before, next);
      const copies = before.cc.length > 0 ? before.cc : recipientsFor(next, detail, channels).cc;
      return { ...moved, cc: copies };
    });
  };
  const send = () => {
    submit(toMessage(state, option, id));
    touched.current = false;
    dropDraft(id);
    if (option) {
      const pending = rows.begin(crypto.randomUUID(), id, { awaiting: 'customer', waitingSince: null });
      setTimeout(() => rows.withdraw(pending), 4000);
    }
    setState({
      ...freshState(detail, channels),
      mode: state.mode,
      channelId: state.channelId,
      to: state.to,
      cc: state.cc,
    });
  };
  return { state, option, change, choose, send };
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
): Parameters<typeof submit>[0] {
  const clientId = crypto.randomUUID();
  const common = {
    clientId,
    conversationId,
    files: state.files,
    at: new Date().toISOString(),
    state: 'sending' as const,
    reason: null,
  };
  const text = state.text.trim();
  const fileIds = state.files.map((file) => file.id);
  if (!option) return { ...common, kind: 'note', input: { clientId, text, fileIds } };
  const { to, cc, bcc, subject, html } = state;
  return {
    ...common,
    kind: 'reply',
    channelType: option.channelType,
    to,
    input: { clientId, channelId: option.channelId, to, cc, bcc, subject, text, html, fileIds },
  };
}
