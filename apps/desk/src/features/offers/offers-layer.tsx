import { useQuery } from '@tanstack/react-query';
import { PauseCircle } from 'lucide-react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { acceptOffer, declineOffer, endHold, offersQuery } from '../../api/offers.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { OfferCard } from './offer-card.tsx';

/** What is offered to this agent, on every page; and the way to ask for more. */
export function OffersLayer() {
  const t = useTranslate();
  const open = useOpenConversation();
  const { data } = useQuery(offersQuery);
  const first = data?.items[0];
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
      if (conversationId === null) showToast({ text: t('offer.gone') });
      else open(conversationId);
    });
  const decline = (id: string) => attempt(() => declineOffer(id));
  const takeNext = () =>
    attempt(async () => {
      const { conversationId } = await api.takeNext();
      if (conversationId === null) showToast({ text: t('offer.nothing') });
      else open(conversationId);
    });
  useAction('takeNext', takeNext);
  useAction('acceptOffer', () => first && void accept(first.id), first !== undefined);
  useAction('declineOffer', () => first && void decline(first.id), first !== undefined);
  return (
    <>
      {data?.onHold && (
        <div
          role="status"
          className="flex min-h-8 shrink-0 flex-wrap items-center justify-center gap-2 border-b bg-warning-tint px-4 py-1 text-warning"
        >
          <Icon as={PauseCircle} />
          {t('offer.hold')}
          <Button size="small" onClick={() => attempt(endHold)}>
            {t('offer.back')}
          </Button>
        </div>
      )}
      <section
        aria-live="assertive"
        className="fixed right-4 bottom-4 z-40 flex w-[min(360px,calc(100vw-32px))] flex-col gap-2"
      >
        {data?.items.map((offer) => (
          <OfferCard
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
