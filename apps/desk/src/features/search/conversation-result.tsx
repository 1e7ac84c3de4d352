import type { ConversationHit, MessageHit } from '@throughline/sdk';
import { Lock } from 'lucide-react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { fullMoment, momentText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { MarkedText } from './marked-text.tsx';

interface ConversationResultProps {
  hit: ConversationHit;
  marked: string | null;
  onMark: (key: string) => void;
  onOpen: (key: string) => void;
}

/** Results are opened by key: the conversation, or the conversation at a message. */
export const keyOf = (conversationId: string, messageId?: string): string =>
  messageId === undefined ? conversationId : `${conversationId}#${messageId}`;

/** A conversation that was found, with the places in it, each a link of its own. */
export function ConversationResult({ hit, marked, onMark, onOpen }: ConversationResultProps) {
  const t = useTranslate();
  // What the stream says since is newer than what was found.
  const row = useRow(hit.conversation.id) ?? hit.conversation;
  const link = { marked, onMark, onOpen };
  return (
    <li className="border-b py-1.5">
      <Hit hitKey={keyOf(row.id)} {...link}>
        <span className="flex items-center gap-2">
          <span className="flex shrink-0 gap-1 text-ink-3">
            {row.channelTypes.slice(-3).map((type) => (
              <ChannelIcon key={type} type={type} size={14} />
            ))}
          </span>
          <span className="max-w-[40%] shrink-0 truncate font-semibold">
            {row.customer.name || t('customer.unnamed')}
          </span>
          <span className="min-w-0 flex-1 truncate text-ink-2">
            {row.subject === hit.conversation.subject ? (
              <MarkedText text={row.subject} ranges={hit.subjectRanges} />
            ) : (
              row.subject
            )}
          </span>
          {row.state !== 'open' && <Chip>{t(`queue.state.${row.state}`)}</Chip>}
          <span className="shrink-0 text-quiet text-sm tabular-nums">#{row.number}</span>
        </span>
      </Hit>
      {hit.messages.map((message) => (
        <Hit key={message.messageId} hitKey={keyOf(row.id, message.messageId)} {...link}>
          <Place message={message} />
        </Hit>
      ))}
    </li>
  );
}

function Place({ message }: { message: MessageHit }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const at = Date.parse(message.at);
  return (
    <span className="flex items-baseline gap-2 pl-[22px]">
      <span className="line-clamp-2 min-w-0 flex-1 break-words text-ink-2">
        {message.kind === 'note' && (
          <span
            className="mr-1 inline-flex translate-y-px text-ink-3"
            role="img"
            aria-label={t('conversation.note')}
          >
            <Icon as={Lock} size={12} />
          </span>
        )}
        <span className="text-ink">{message.author || t('customer.unnamed')}</span>{' '}
        <MarkedText text={message.snippet.text} ranges={message.snippet.ranges} />
      </span>
      <time dateTime={message.at} title={fullMoment(at, language)} className="shrink-0 text-quiet text-sm">
        {momentText(at, now, language, t)}
      </time>
    </span>
  );
}

interface HitProps {
  hitKey: string;
  marked: string | null;
  onMark: (key: string) => void;
  onOpen: (key: string) => void;
  children: React.ReactNode;
}

function Hit({ hitKey, marked, onMark, onOpen, children }: HitProps) {
  return (
    <a
      href={`/c/${hitKey}`}
      data-hit={hitKey}
      onFocus={() => onMark(hitKey)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(hitKey);
      }}
      className={cx(
        'relative block px-4 py-1.5 outline-offset-[-2px]',
        marked === hitKey
          ? 'bg-accent-tint before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent'
          : 'hover:bg-ground-2',
      )}
    >
      {children}
    </a>
  );
}
