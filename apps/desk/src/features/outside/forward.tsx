import type { ConversationDetail } from '@throughline/sdk';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { createValue } from '../../api/value.ts';
import { withTexts } from '../../i18n/index.ts';
import { useAction, useIsAvailable } from '../../keys/registry.ts';
import type { ForwardTarget } from './forward-dialog.tsx';

const ForwardDialog = lazy(
  withTexts(['outside', 'conversation', 'replies'], () => import('./forward-dialog.tsx')),
);

/** What is being passed on, of the conversation on the screen. */
const target = createValue<ForwardTarget | null>(null);

/** Begins to forward a message, or to answer in a talk with somebody outside. */
export const beginForward = (wanted: ForwardTarget): void => target.set(wanted);

/** False where a conversation is only looked at. */
export const useCanForward = (): boolean => useIsAvailable('forward');

/** Offers forwarding to keys, palette and the buttons of the timeline. */
export function Forward({ detail }: { detail: ConversationDetail }) {
  const wanted = useSyncExternalStore(target.subscribe, target.get);
  // Chosen in another conversation: what is passed on belongs to that one.
  const [id] = useState(detail.conversation.id);
  const last = detail.timeline.findLast((item) => item.kind === 'message');
  useAction('forward', () => last && beginForward({ item: last, side: null }), last !== undefined);
  const isHere = wanted?.item ? wanted.item.conversationId === id : wanted !== null;
  return (
    <Suspense>
      {wanted && isHere && <ForwardDialog detail={detail} target={wanted} onClose={() => target.set(null)} />}
    </Suspense>
  );
}
