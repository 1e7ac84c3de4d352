import type { ConversationRow } from '@throughline/sdk';
import { useTranslate } from '../../i18n/index.ts';
import { ConversationLink } from './conversation-link.tsx';
import { PanelSection } from './panel-section.tsx';

/** What else this customer has written about, newest first; `all` where no conversation is open beside it. */
export function OtherConversations({ rows, all }: { rows: readonly ConversationRow[]; all: boolean }) {
  const t = useTranslate();
  return (
    <PanelSection
      id="conversations"
      title={t(all ? 'customer.conversations' : 'customer.others')}
      count={rows.length}
    >
      {rows.length === 0 && <p className="text-quiet">{t('customer.noOthers')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <ConversationLink id={row.id} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
