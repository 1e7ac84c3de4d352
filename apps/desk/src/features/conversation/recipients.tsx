import type { Handle, TimelineItem } from '@throughline/sdk';
import { useChannelType } from '../../api/channels.ts';
import { useTranslate } from '../../i18n/index.ts';

/** Who else got the message, where the channel has such a thing, and its own subject. */
export function Recipients({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const type = useChannelType(item.channelType);
  if (!type?.capabilities.cc) return null;
  const copies = [...item.cc, ...item.bcc];
  if (copies.length === 0 && item.direction === 'in') return null;
  return (
    <p className="break-words pb-0.5 text-quiet text-sm">
      {item.direction === 'out' && item.to.length > 0 && t('conversation.to', { list: names(item.to) })}
      {item.cc.length > 0 && ` · ${t('conversation.cc', { list: names(item.cc) })}`}
      {item.bcc.length > 0 && ` · ${t('conversation.bcc', { list: names(item.bcc) })}`}
    </p>
  );
}

function names(handles: readonly Handle[]): string {
  return handles.map((handle) => handle.value).join(', ');
}
