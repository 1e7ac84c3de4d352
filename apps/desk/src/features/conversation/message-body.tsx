import { useQuery } from '@tanstack/react-query';
import type { TimelineItem } from '@throughline/sdk';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { beginForward, useCanForward } from '../outside/forward.tsx';
import { LinkedText } from './linked-text.tsx';
import { MailFrame } from './mail-frame.tsx';

type Shown = 'reply' | 'whole' | 'formatted';

/** What the person wrote now; the whole text, the formatting and the original are one click away. */
export function MessageBody({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const canForward = useCanForward() && item.kind === 'message';
  // A mail that is nothing but HTML has no text worth showing first, and where pictures stand in our words matters.
  const [shown, setShown] = useState<Shown>(
    item.hasHtml && (item.text.trim() === '' || showsOwnPictures(item)) ? 'formatted' : 'reply',
  );
  const choices = (['reply', 'whole', 'formatted'] as const).filter(
    (choice) =>
      choice !== shown && (choice === 'reply' || (choice === 'whole' ? item.hasMore : item.hasHtml)),
  );
  return (
    <>
      {shown === 'formatted' ? (
        <MailFrame messageId={item.id} remote={!showsOwnPictures(item)} />
      ) : (
        <div className="any-script whitespace-pre-wrap break-words">
          {shown === 'whole' ? (
            <WholeText messageId={item.id} fallback={item.text} />
          ) : (
            <LinkedText text={item.text} />
          )}
        </div>
      )}
      {(canForward || item.hasMore || item.hasHtml || item.hasOriginal) && (
        <div className="flex flex-wrap gap-x-3 pt-0.5 text-sm">
          {choices.map((choice) => (
            <button key={choice} type="button" className={quiet} onClick={() => setShown(choice)}>
              {t(`conversation.body.${choice}`)}
            </button>
          ))}
          {canForward && (
            <button type="button" className={quiet} onClick={() => beginForward({ item, side: null })}>
              {t('outside.forward')}
            </button>
          )}
          {item.hasOriginal && (
            <a className={quiet} href={api.originalUrl(item.id)} download>
              {t('conversation.body.original')}
            </a>
          )}
        </div>
      )}
    </>
  );
}

/** Pictures stand in what we wrote. */
export const showsOwnPictures = (item: TimelineItem): boolean =>
  item.kind === 'message' &&
  item.direction === 'out' &&
  item.hasHtml &&
  item.files.some((file) => file.inline);

const quiet = 'inline-flex min-h-6 items-center text-quiet underline-offset-2 hover:text-ink hover:underline';

function WholeText({ messageId, fallback }: { messageId: string; fallback: string }) {
  const t = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['message-body', messageId],
    queryFn: () => api.body(messageId),
  });
  if (error) return <span className="text-risk">{describeError(error, t)}</span>;
  return <LinkedText text={data?.fullText ?? fallback} />;
}
