import { useQuery } from '@tanstack/react-query';
import type { Contacts as Listed } from '@throughline/sdk';
import { Repeat2 } from 'lucide-react';
import { contactsQuery, matterQuery } from '../../api/same-matter.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

/** How often the customer has turned to us, from the second time on; it opens the contacts it counts. */
export function Contacts({ conversationId, of }: { conversationId: string; of: 'here' | 'all' }) {
  const t = useTranslate();
  const { data } = useQuery(matterQuery(conversationId));
  const count = data?.contacts[of] ?? 0;
  if (!data || count < 2) return null;
  const { days } = data.contacts;
  return (
    <Popover
      label={t(`contacts.list.${of}`, { days })}
      align={of === 'here' ? 'start' : 'end'}
      trigger={
        <button
          type="button"
          title={of === 'here' ? t('contacts.here.title', { count }) : t('contacts.explain')}
          className={cx(
            'inline-flex items-center gap-1 rounded-full tabular-nums hover:bg-ground-3',
            of === 'here'
              ? 'h-5 shrink-0 border px-2 text-ink-2 text-sm'
              : '-ml-1.5 mt-1 h-6 px-1.5 text-ink-2',
          )}
        >
          <Icon as={Repeat2} size={12} />
          {of === 'here' ? (
            <>
              <span className="@max-xl:sr-only">{t('contacts.here', { count })}</span>
              <span className="@xl:hidden" aria-hidden="true">
                {count}×
              </span>
            </>
          ) : (
            t('contacts.all', { count, days })
          )}
        </button>
      }
    >
      <List conversationId={conversationId} of={of} />
    </Popover>
  );
}

function List({ conversationId, of }: { conversationId: string; of: 'here' | 'all' }) {
  const t = useTranslate();
  const { data } = useQuery(contactsQuery(conversationId));
  return (
    <div className="w-80 max-w-full">
      <h3 className="px-2 pt-1 text-quiet text-sm">{t(`contacts.list.${of}`, { days: data?.days ?? 0 })}</h3>
      <ul className="max-h-80 overflow-y-auto">
        {data?.[of].map((contact) => (
          <li key={contact.messageId}>
            <Entry contact={contact} here={contact.conversationId === conversationId} />
          </li>
        ))}
      </ul>
      <p className="border-t px-2 py-1.5 text-quiet text-sm">{t('contacts.explain')}</p>
    </div>
  );
}

function Entry({ contact, here }: { contact: Listed['here'][number]; here: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const open = useOpenConversation();
  const show = () => {
    if (!here) return open(contact.conversationId);
    document.querySelector(`[data-item="${contact.messageId}"]`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <button
      type="button"
      onClick={show}
      className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-ground-3"
    >
      <ChannelIcon type={contact.channelType} size={14} />
      <span className="min-w-0 flex-1 truncate">
        {!here && <span className="text-quiet tabular-nums">#{contact.number} </span>}
        <bdi>{contact.text || t('queue.noText')}</bdi>
      </span>
      <span className="shrink-0 text-quiet text-sm">
        {stampText(Date.parse(contact.at), now, language, t)}
      </span>
    </button>
  );
}
