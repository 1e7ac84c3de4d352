import type { DeskEvent } from '@throughline/sdk';
import { selection } from '../../api/selection.ts';
import { translate } from '../../i18n/index.ts';
import { rows } from '../../rows/rows.ts';
import { showToast } from '../../ui/toast.tsx';

/** Tells an agent what a supervisor did about their work. What is open before them shows it there already. */
export function tell(event: DeskEvent, meId: string, open: (conversationId: string) => void): void {
  const { conversationId, item } = event;
  if (!item || conversationId === null) return;
  const row = rows.get(conversationId);
  const about = row?.subject || row?.customer.name || `#${row?.number ?? ''}`;
  const text = textOf(event, meId, item.author.name, about);
  if (text === null) return;
  showToast({
    text,
    timeout: 12_000,
    id: `supervision ${conversationId}`,
    ...(selection.get() === conversationId
      ? {}
      : { action: { label: translate('supervision.tell.open'), run: () => open(conversationId) } }),
  });
}

function textOf({ item, type, data }: DeskEvent, meId: string, name: string, about: string): string | null {
  const isOpen = selection.get() === item?.conversationId;
  if (item?.whisperTo === meId)
    return isOpen ? null : translate('supervision.tell.whisper', { name, about, text: item.text });
  const reason = typeof item?.activity?.data.reason === 'string' ? item.activity.data.reason : '';
  if (type === 'conversation.assigned' && data.fromAgentId === meId)
    return translate(data.agentId === item?.author.id ? 'supervision.tell.taken' : 'supervision.tell.moved', {
      name,
      about,
      reason: reason === '' ? '' : `: ${reason}`,
    });
  if (type === 'conversation.assigned' && data.agentId === meId)
    return translate('supervision.tell.given', { name, about, reason: reason === '' ? '' : `: ${reason}` });
  if (type === 'supervision.joined' && !isOpen) return translate('supervision.tell.joined', { name, about });
  return null;
}
