import type { ConversationRow } from '@throughline/sdk';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { momentText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

/** What else this customer has written about, newest first. */
export function OtherConversations({ rows }: { rows: readonly ConversationRow[] }) {
  const t = useTranslate();
  return (
    <section className="px-4 py-3">
      <h3 className="pb-1 text-quiet text-sm">{t('customer.others')}</h3>
      {rows.length === 0 && <p className="text-quiet">{t('customer.noOthers')}</p>}
      <ul>
        {rows.map((row) => (
          <Other key={row.id} id={row.id} />
        ))}
      </ul>
    </section>
  );
}

function Other({ id }: { id: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const row = useRow(id);
  const open = useOpenConversation();
  if (!row) return null;
  return (
    <li>
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
    </li>
  );
}
