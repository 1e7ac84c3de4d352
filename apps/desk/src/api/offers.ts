import { queryOptions } from '@tanstack/react-query';
import { ApiError, type Offer } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export interface OpenOffer extends Offer {
  /** When it ends by this machine's clock, milliseconds since the epoch. */
  until: number;
  /** How long it stood in all, milliseconds. */
  stands: number;
}

export interface MyOffers {
  items: OpenOffer[];
  /** An offer was missed: nothing is offered any more. */
  onHold: boolean;
}

/** What is offered to the signed-in agent. The stream says when to look again. */
export const offersQuery = queryOptions({
  queryKey: ['offers'],
  queryFn: async (): Promise<MyOffers> => {
    const { items, onHold, serverTime } = await api.offers();
    const ahead = Date.now() - Date.parse(serverTime);
    return {
      onHold,
      items: items.map((offer) => ({
        ...offer,
        until: Date.parse(offer.expiresAt) + ahead,
        stands: Date.parse(offer.expiresAt) - Date.parse(offer.madeAt),
      })),
    };
  },
});

export const decisionsQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['decisions', conversationId],
    queryFn: async () => (await api.routingDecisions(conversationId)).items,
  });

/** @returns the conversation, or null when the offer is no longer open. @throws ApiError */
export function acceptOffer(id: string): Promise<string | null> {
  return answer(id, async () => (await api.acceptOffer(id)).conversationId);
}

/** @throws ApiError */
export async function declineOffer(id: string): Promise<void> {
  await answer(id, () => api.declineOffer(id));
}

export async function endHold(): Promise<void> {
  queryClient.setQueryData<MyOffers>(
    offersQuery.queryKey,
    (offers) => offers && { ...offers, onHold: false },
  );
  await api.endHold().finally(refresh);
}

async function answer<Result>(id: string, send: () => Promise<Result>): Promise<Result | null> {
  queryClient.setQueryData<MyOffers>(
    offersQuery.queryKey,
    (offers) => offers && { ...offers, items: offers.items.filter((offer) => offer.id !== id) },
  );
  try {
    return await send();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'offer_gone') return null;
    throw error;
  } finally {
    refresh();
  }
}

const refresh = (): void => void queryClient.invalidateQueries({ queryKey: offersQuery.queryKey });
