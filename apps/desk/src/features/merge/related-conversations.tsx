import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { relatedQuery, unrelateConversations } from '../../api/merging.ts';
import { useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { ConversationLink } from '../customer/conversation-link.tsx';
import { PanelSection } from '../customer/panel-section.tsx';

/** Conversations somebody said have to do with this one; nothing while there are none. */
export function RelatedConversations({ conversationId }: { conversationId: string }) {
  const t = useTranslate();
  const { data: related = [] } = useQuery(relatedQuery(conversationId));
  if (related.length === 0) return null;
  return (
    <PanelSection id="related" title={t('merge.related')} count={related.length}>
      <ul>
        {related.map((row) => (
          <li key={row.id} className="flex items-center gap-1">
            <span className="min-w-0 flex-1">
              <ConversationLink id={row.id} />
            </span>
            <IconButton
              icon={X}
              label={t('merge.unrelate', { number: String(row.number) })}
              onClick={() => unrelateConversations(conversationId, row)}
            />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
