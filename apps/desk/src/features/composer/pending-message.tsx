import { Clock, Lock, TriangleAlert } from 'lucide-react';
import { useMe } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Files } from '../conversation/files.tsx';
import { Frame, NoteBox } from '../conversation/frame.tsx';
import { LinkedText } from '../conversation/linked-text.tsx';
import { deliver, outbox } from './outbox.ts';
import type { PendingMessage as Message } from './outbox-store.ts';

/** A message of ours before the server shows it; a failure keeps its words, says why and offers a way on. */
export function PendingMessage({ message }: { message: Message }) {
  const t = useTranslate();
  const me = useMe();
  const text = <LinkedText text={message.input.text} />;
  return (
    <Frame
      id={message.clientId}
      icon={
        message.kind === 'note' ? (
          <Icon as={Lock} className="text-ink-3" />
        ) : (
          <ChannelIcon type={message.channelType} coloured />
        )
      }
      name={me.name}
      about={message.kind === 'note' ? t('conversation.note') : ''}
      at={message.at}
      marks={<State message={message} />}
    >
      {message.kind === 'note' ? (
        <NoteBox>{text}</NoteBox>
      ) : (
        <div className="whitespace-pre-wrap break-words">{text}</div>
      )}
      {message.files.length > 0 && <Files files={message.files} />}
    </Frame>
  );
}

function State({ message }: { message: Message }) {
  const t = useTranslate();
  const failed = message.state === 'failed';
  return (
    <span
      role="status"
      className={cx('flex flex-wrap items-center gap-1 text-sm', failed ? 'text-risk' : 'text-quiet')}
    >
      <Icon as={failed ? TriangleAlert : Clock} size={13} />
      {failed
        ? t('delivery.failed', { reason: message.reason ?? t('delivery.unknownReason') })
        : t(`delivery.${message.state === 'waiting' ? 'waiting' : 'sending'}`)}
      {failed && (
        <>
          <button type="button" className={link} onClick={() => void deliver(message.clientId)}>
            {t('core.tryAgain')}
          </button>
          <button type="button" className={link} onClick={() => discard(message)}>
            {t('composer.discard')}
          </button>
        </>
      )}
    </span>
  );
}

const link = 'min-h-6 font-medium underline underline-offset-2';

function discard(message: Message): void {
  outbox.remove(message.clientId);
}
