import type { CannedReply, FileRef, Language } from '@throughline/sdk';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useCannedReplies } from '../../api/canned-replies.ts';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useMe } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { showToast } from '../../ui/toast.tsx';
import type { InsertText } from '../composer/editor-types.ts';
import { fill, fillHtml, htmlFor, subjectFor, textFor, type Values } from './fill.ts';
import { findReplies, slashAt } from './find.ts';

export interface Slash {
  /** Null while nobody looks for a reply. */
  replies: CannedReply[] | null;
  marked: number;
  /** What stands before the caret, or null; the editor tells. */
  onCaret: (before: string | null) => void;
  onKeyDownCapture: (event: KeyboardEvent) => void;
  /** The reply in the customer's language, filled in. */
  textOf: (reply: CannedReply) => string;
  take: (reply: CannedReply) => void;
}

export interface SlashOptions {
  /** What the customer reads, where that is known. */
  language: Language | null;
  values: Values;
  insertRef: RefObject<InsertText | null>;
  /** Files of the reply, for the message. */
  onFiles: (files: FileRef[]) => void;
  /** Who else gets it, where the reply says so. */
  onCopies: (copies: Pick<CannedReply, 'cc' | 'bcc'>) => void;
  /** What a conversation is called that is begun with the reply, where it says so. */
  onSubject?: (subject: string) => void;
}

/** Looks for canned replies while something is typed after a slash, and puts the chosen one in its place. */
export function useSlash({ language, values, insertRef, onFiles, onCopies, onSubject }: SlashOptions): Slash {
  const t = useTranslate();
  const me = useMe();
  const { items } = useCannedReplies();
  const [query, setQuery] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const isOpen = query !== null && !dismissed && items.length > 0;
  const replies = isOpen ? findReplies(items, query, me.teamIds) : null;
  const onCaret = (before: string | null) => {
    const next = before === null ? null : slashAt(before);
    if (next === query) return;
    setQuery(next);
    setMarked(0);
    if (next === null || query === null) setDismissed(false);
  };
  const textOf = (reply: CannedReply) => fill(textFor(reply, language, me.language), values);
  const take = (reply: CannedReply) => {
    const html = htmlFor(reply, language, me.language);
    insertRef.current?.(textOf(reply), (query?.length ?? 0) + 1, html && fillHtml(html, values));
    if (reply.cc.length + reply.bcc.length > 0) onCopies(reply);
    const subject = fill(subjectFor(reply, language, me.language), values);
    if (subject !== '') onSubject?.(subject);
    setQuery(null);
    api.takeCannedReply(reply.id).then(
      ({ files }) => onFiles(files),
      (error) => showToast({ kind: 'error', text: describeError(error, t) }),
    );
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!replies || replies.length === 0) return;
    const reply = replies[marked];
    if (event.key === 'ArrowDown') setMarked((marked + 1) % replies.length);
    else if (event.key === 'ArrowUp') setMarked((marked + replies.length - 1) % replies.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey && reply)
      take(reply);
    else if (event.key === 'Escape') setDismissed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { replies, marked, onCaret, onKeyDownCapture, textOf, take };
}
