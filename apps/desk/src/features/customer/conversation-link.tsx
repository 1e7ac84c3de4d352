import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { momentText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

/** One line that opens a conversation. */
export function ConversationLink({ id }: { id: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const row = useRow(id);
  const open = useOpenConversation();
  if (!row) return null;
  return (
    <a
      href={`/c/${id}`}
      className="-mx-2 flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-ground-3"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        open(id);
      }}
    >
      <span className="text-ink-3">
        <ChannelIcon type={row.channelTypes.at(-1) ?? ''} size={14} />
      </span>
      <span className="min-w-0 flex-1 truncate">
        <bdi>{row.subject || row.preview || t('queue.noText')}</bdi>
      </span>
      <span className="shrink-0 text-quiet text-sm">
        {row.state !== 'open' && `${t(`queue.state.${row.state}`)} · `}
        {momentText(Date.parse(row.lastMessageAt), now, language, t)}
      </span>
    </a>
  );
}
