import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { acceptOffer, declineOffer, endHold, offersQuery } from '../../api/offers.ts';
import { useTranslate, withTexts } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { deferred } from '../../ui/deferred.ts';
import { showToast } from '../../ui/toast.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';

/** The keys work without it. */
const offerParts = deferred(withTexts(['offers'], () => import('./offer-parts.ts')));

/** What is offered to this agent, on every page; and the way to ask for more. */
export function OffersLayer() {
  const t = useTranslate();
  const open = useOpenConversation();
  const { data } = useQuery(offersQuery);
  const parts = offerParts.use();
  // What is not seen yet is not answered by a key either.
  const first = parts === null ? undefined : data?.items[0];
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  const accept = (id: string) =>
    attempt(async () => {
      const conversationId = await acceptOffer(id);
      if (conversationId === null) (await offerParts.load()).tellGone();
      else open(conversationId);
    });
  const decline = (id: string) => attempt(() => declineOffer(id));
  const takeNext = () =>
    attempt(async () => {
      const { conversationId } = await api.takeNext();
      if (conversationId === null) (await offerParts.load()).tellNothingWaits();
      else open(conversationId);
    });
  useAction('takeNext', takeNext);
  useAction('acceptOffer', () => first && void accept(first.id), first !== undefined);
  useAction('declineOffer', () => first && void decline(first.id), first !== undefined);
  return (
    <>
      {parts && data?.onHold && <parts.HoldBar onBack={() => attempt(endHold)} />}
      <section
        aria-live="assertive"
        className="fixed right-4 bottom-4 z-40 flex w-[min(360px,calc(100vw-32px))] flex-col gap-2"
      >
        {parts &&
          data?.items.map((offer) => (
            <parts.OfferCard
              key={offer.id}
              offer={offer}
              isFirst={offer === first}
              onAccept={() => accept(offer.id)}
              onDecline={() => decline(offer.id)}
            />
          ))}
      </section>
    </>
  );
}
