import type { TimelineItem } from '@throughline/sdk';
import { CornerUpRight, Reply } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { DeliveryMark } from '../conversation/delivery-mark.tsx';
import { Files } from '../conversation/files.tsx';
import { Frame } from '../conversation/frame.tsx';
import { MessageBody } from '../conversation/message-body.tsx';
import { Recipients } from '../conversation/recipients.tsx';
import { beginForward, useCanForward } from './forward.tsx';

/** Said with somebody outside, beside what is said with the customer, and never to be taken for it. */
export function SideMessage({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const canAnswer = useCanForward();
  const isAnswer = item.direction === 'in';
  const answer = () =>
    beginForward({
      item: null,
      side: {
        id: item.sideId ?? item.id,
        channelId: item.channelId,
        subject: item.subject ?? '',
        to: isAnswer
          ? [{ type: item.to[0]?.type ?? '', value: item.author.handle ?? '', name: item.author.name }]
          : item.to,
      },
    });
  return (
    <Frame
      id={item.id}
      icon={<Icon as={isAnswer ? Reply : CornerUpRight} className="text-warning" />}
      name={item.author.name}
      about={t(isAnswer ? 'outside.notFromCustomer' : 'outside.toOutside')}
      at={item.at}
      marks={item.delivery && <DeliveryMark item={item} />}
    >
      <div className="rounded-md border border-warning/50 border-dashed px-2.5 py-1.5">
        {isAnswer && <p className="text-quiet text-sm">{item.author.handle}</p>}
        <Recipients item={item} />
        {(item.text !== '' || item.hasHtml || item.hasMore) && <MessageBody item={item} />}
        {item.files.length > 0 && <Files files={item.files} />}
        {canAnswer && (
          <button
            type="button"
            className="flex min-h-6 items-center gap-1 pt-0.5 text-quiet text-sm hover:text-ink hover:underline"
            onClick={answer}
          >
            <Icon as={Reply} size={13} />
            {t(isAnswer ? 'outside.answerThem' : 'outside.writeAgain')}
          </button>
        )}
      </div>
    </Frame>
  );
}
