import type { ConversationDetail, HeldReply } from '@throughline/sdk';
import { Clock, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { conversationQuery } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { queryClient } from '../../api/query-client.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Files } from '../conversation/files.tsx';
import { Frame } from '../conversation/frame.tsx';
import { LinkedText } from '../conversation/linked-text.tsx';
import { comingText } from '../queue/times.ts';
import { MomentMenu } from './moment-menu.tsx';
import { moveHeld } from './move-held.ts';
import { takeBack } from './take-back.ts';

/** Replies that wait for their moment, below what has been said: each can be taken back, changed or sent now. */
export function HeldReplies({ detail }: { detail: ConversationDetail }) {
  const sent = new Set(detail.timeline.map((item) => item.clientId));
  return detail.held
    .filter((held) => !sent.has(held.clientId))
    .map((held) => <Held key={held.id} held={held} detail={detail} />);
}

function Held({ held, detail }: { held: HeldReply; detail: ConversationDetail }) {
  const t = useTranslate();
  const language = useLanguage();
  const [moving, setMoving] = useState(false);
  const id = detail.conversation.id;
  useAction('moveHeld', () => setMoving(true));
  const answeredSince = detail.timeline.some(
    (item) =>
      item.kind === 'message' && item.direction === 'in' && Date.parse(item.at) > Date.parse(held.createdAt),
  );
  const sendNow = () =>
    api.releaseReply(held.id).then(
      () => queryClient.invalidateQueries({ queryKey: conversationQuery(id).queryKey }),
      (error) => showToast({ kind: 'error', text: describeError(error, t) }),
    );
  return (
    <Frame
      id={held.id}
      icon={<ChannelIcon type={held.channelType} coloured />}
      name={held.author.name}
      about=""
      at={held.createdAt}
      marks={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-quiet text-sm">
          <span role="status" className="flex items-center gap-1">
            <Icon as={Clock} size={13} />
            <Remaining until={Date.parse(held.sendAfter)} />
          </span>
          <MomentMenu
            title={t('sending.move')}
            open={moving}
            onOpenChange={setMoving}
            onChoose={(at) =>
              void moveHeld(
                id,
                held,
                at,
                t('sending.later', { moment: comingText(at.getTime(), Date.now(), language) }),
              )
            }
            trigger={
              <button type="button" className={link}>
                {t('sending.move')}
              </button>
            }
          />
          <button type="button" className={link} onClick={() => void takeBack(id, held.id)}>
            {t('sending.takeBack')}
          </button>
          <button type="button" className={link} onClick={() => void sendNow()}>
            {t('sending.now')}
          </button>
        </span>
      }
    >
      {answeredSince && (
        <p role="alert" className="mb-1 flex items-center gap-1.5 text-sm text-warning">
          <Icon as={TriangleAlert} size={13} />
          {t('sending.answeredSince')}
        </p>
      )}
      <div className="whitespace-pre-wrap break-words opacity-70">
        <LinkedText text={held.text} />
      </div>
      {held.files.length > 0 && <Files files={held.files} />}
    </Frame>
  );
}

const link = 'min-h-6 font-medium underline underline-offset-2';

/** Seconds while they can be counted, else the moment. */
function Remaining({ until }: { until: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const [now, setNow] = useState(Date.now);
  const left = Math.ceil((until - now) / 1000);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), left <= 90 ? 1000 : 20_000);
    return () => clearInterval(timer);
  }, [left]);
  if (left <= 0) return t('delivery.sending');
  if (left <= 90) return t('sending.inSeconds', { seconds: left });
  return t('sending.at', { moment: comingText(until, now, language) });
}
