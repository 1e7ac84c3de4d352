import { useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';

export default function ConversationPane({ id }: { id: string }) {
  const t = useTranslate();
  const row = useRow(id);
  return <h2>{row?.subject ?? t('conversation.title')}</h2>;
}
