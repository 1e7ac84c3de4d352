import type { ConversationRow } from '@throughline/sdk';
import { useTranslate } from '../../i18n/index.ts';
import { ConversationLink } from './conversation-link.tsx';

/** What else this customer has written about, newest first. */
export function OtherConversations({ rows }: { rows: readonly ConversationRow[] }) {
  const t = useTranslate();
  return (
    <section className="px-4 py-3">
      <h3 className="pb-1 text-quiet text-sm">{t('customer.others')}</h3>
      {rows.length === 0 && <p className="text-quiet">{t('customer.noOthers')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <ConversationLink id={row.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
