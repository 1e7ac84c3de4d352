import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { TimelineItem } from '@throughline/sdk';
import { Check, MessagesSquare, RotateCcw } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { mentionsQuery } from '../../api/mentions.ts';
import { threadQuery } from '../../api/threads.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { usePendingMessages } from '../composer/outbox.ts';
import { PendingMessage } from '../composer/pending-message.tsx';
import { Files } from '../conversation/files.tsx';
import { fullMoment, stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { NoteText } from './note-text.tsx';
import { hasThreadDraft, ThreadComposer } from './thread-composer.tsx';

/** The answers to a note: a line that opens in place, with what is new and whether it has been settled. */
export function NoteThread({ note }: { note: TimelineItem }) {
  const t = useTranslate();
  const { thread } = note;
  const unseen = useUnseenIn(note.id);
  const [open, setOpen] = useState(() => hasThreadDraft(note.id));
  const [focus, setFocus] = useState(false);
  const answer = () => {
    setFocus(true);
    setOpen(true);
  };
  // Of all notes on the screen the last one answers to the key.
  useAction('answerNote', answer);
  const isSought = useLocation({ select: (location) => location.hash }) === note.id && unseen > 0;
  useEffect(() => {
    if (isSought) setOpen(true);
  }, [isSought]);
  const resolved = thread?.resolved ?? null;
  const settle = async () => {
    try {
      await (resolved ? api.unresolve(note.id) : api.resolve(note.id));
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  return (
    <div className="pt-1">
      <div className="flex flex-wrap items-center gap-x-3 text-sm">
        {thread && thread.replies > 0 && (
          <button
            type="button"
            aria-expanded={open}
            className="flex min-h-6 items-center gap-1.5 font-medium text-accent hover:underline"
            onClick={() => setOpen(!open)}
          >
            <span className="flex">
              {thread.people.slice(0, 3).map((person) => (
                <span key={person.id} className="-ml-1 first:ml-0">
                  <Avatar name={person.name} size={16} />
                </span>
              ))}
            </span>
            {t('mentions.replies', { count: thread.replies })}
            {unseen > 0 && (
              <span className="rounded-full bg-accent px-1.5 text-ground text-xs leading-4">
                {t('mentions.newReplies', { count: unseen })}
              </span>
            )}
          </button>
        )}
        {resolved && (
          <span className="flex items-center gap-1 text-good">
            <Icon as={Check} size={13} />
            {t('mentions.resolvedBy', { name: resolved.by })}
          </span>
        )}
        <button type="button" className={quiet} onClick={answer}>
          <Icon as={MessagesSquare} size={13} />
          {t('mentions.answer')}
        </button>
        {thread && (
          <button type="button" className={quiet} onClick={() => void settle()}>
            <Icon as={resolved ? RotateCcw : Check} size={13} />
            {t(resolved ? 'mentions.reopen' : 'mentions.resolve')}
          </button>
        )}
      </div>
      {open && (
        <Thread
          note={note}
          focus={focus}
          onClose={() => {
            setOpen(false);
            setFocus(false);
          }}
        />
      )}
    </div>
  );
}

const quiet = 'flex min-h-6 items-center gap-1 text-quiet hover:text-ink hover:underline';

function Thread({ note, focus, onClose }: { note: TimelineItem; focus: boolean; onClose: () => void }) {
  const t = useTranslate();
  const { data: items, error, refetch } = useQuery(threadQuery(note.id));
  const pending = usePendingMessages(note.conversationId, items ?? [], [], note.id);
  useSeen(note);
  // What came while it was closed was not put into what had been loaded.
  useEffect(() => {
    if (items && items.length < (note.thread?.replies ?? 0)) void refetch();
  }, [items, note.thread?.replies, refetch]);
  return (
    <section aria-label={t('mentions.thread')} className="mt-1 border-note-line border-l-2 pl-3">
      {error && (
        <p role="alert" className="text-risk text-sm">
          {describeError(error, t)}
        </p>
      )}
      <div className="flex flex-col gap-2">
        {items?.map((item) => (
          <Answer key={item.id} item={item} />
        ))}
        {pending.map((message) => (
          <PendingMessage key={message.clientId} message={message} />
        ))}
      </div>
      <ThreadComposer note={note} focus={focus} onClose={onClose} />
    </section>
  );
}

function Answer({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const at = Date.parse(item.at);
  return (
    <article data-item={item.id} className="flex gap-2">
      <Avatar name={item.author.name} />
      <div className="min-w-0 flex-1">
        <header className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{item.author.name}</span>
          <time dateTime={item.at} title={fullMoment(at, language)} className="text-quiet text-sm">
            {stampText(at, now, language, t)}
          </time>
        </header>
        <div className="any-script whitespace-pre-wrap break-words">
          <NoteText item={item} />
        </div>
        {item.files.length > 0 && <Files files={item.files} />}
      </div>
    </article>
  );
}

/** How many answers in a thread the agent was told of and has not seen. */
const useUnseenIn = (noteId: string): number =>
  useQuery(mentionsQuery).data?.filter((mention) => mention.threadId === noteId).length ?? 0;

/** An open thread is read. */
function useSeen(note: TimelineItem): void {
  const unseen = useUnseenIn(note.id);
  const see = useEffectEvent(() => {
    if (unseen > 0 && document.visibilityState === 'visible')
      api.mentionsSeen(note.conversationId, note.id).catch(() => {});
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever something comes.
  useEffect(() => {
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [unseen]);
}
