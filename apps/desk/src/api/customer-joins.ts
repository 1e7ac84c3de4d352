import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { ApiError, type CustomerDivisionInput } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { customerPanelKey } from './customers.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

/** Customers by what they are called and where they are reached; nobody for less than two letters. */
export function foundCustomersQuery(text: string) {
  return queryOptions({
    queryKey: ['customers-found', text],
    queryFn:
      text.length < 2
        ? skipToken
        : async ({ signal }) =>
            (await api.search({ q: text, kind: 'customers', limit: 20 }, signal)).customers,
  });
}

export function knownCustomerQuery(id: string | null) {
  return queryOptions({
    queryKey: ['customer', id],
    queryFn: id === null ? skipToken : () => api.customer(id),
  });
}

/** Enough to name somebody. */
export interface Named {
  id: string;
  name: string;
}

/** Makes two customers one, and offers to part them again. @returns whether it was done */
export async function joinCustomers(customer: Named, other: Named): Promise<boolean> {
  try {
    const { joinId } = await api.joinCustomer(customer.id, { customerId: other.id, confirmed: true });
    refresh(customer.id, other.id);
    const name = other.name || translate('customer.unnamed');
    offerUndo(translate('identity.done.joined', { name }), () => {
      void part(customer.id, { joinId, customerId: other.id });
    });
    return true;
  } catch (error) {
    refused(error);
    return false;
  }
}

/** Parts two joined customers again, and offers to join them anew. */
export async function partCustomers(
  customer: Named,
  join: { joinId: string; customerId: string; name: string },
): Promise<void> {
  if (!(await part(customer.id, join))) return;
  offerUndo(translate('identity.done.parted', { name: join.name }), () => {
    api
      .joinCustomer(customer.id, { customerId: join.customerId, confirmed: true })
      .then(() => refresh(customer.id, join.customerId), refused);
  });
}

async function part(id: string, join: { joinId: string; customerId: string }): Promise<boolean> {
  try {
    await api.partCustomer(id, join.joinId);
    refresh(id, join.customerId);
    return true;
  } catch (error) {
    refused(error);
    return false;
  }
}

export function partsQuery(id: string) {
  return queryOptions({
    queryKey: ['customer-parts', id],
    queryFn: () => api.customerParts(id),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Parts one customer into two, and offers to join them again. @returns whether it was done */
export async function divideCustomer(customer: Named, share: CustomerDivisionInput): Promise<boolean> {
  try {
    const second = await api.divideCustomer(customer.id, share);
    refresh(customer.id, second.customerId);
    offerUndo(translate('two.done', { name: share.name }), () => {
      api
        .joinCustomer(customer.id, { customerId: second.customerId, confirmed: true })
        .then(() => refresh(customer.id, second.customerId), refused);
    });
    return true;
  } catch (error) {
    refused(error);
    return false;
  }
}

/** Somebody looked at both and says that they are two; offers to take it back. @returns whether it was done */
export async function tellApart(customer: Named, other: Named): Promise<boolean> {
  try {
    await api.distinguishCustomers(customer.id, other.id);
    refresh(customer.id, other.id);
    const name = other.name || translate('customer.unnamed');
    offerUndo(translate('same.done.no', { name }), () => void takeBack(customer, other));
    return true;
  } catch (error) {
    refused(error);
    return false;
  }
}

/** They may be one person again. */
export async function takeBack(customer: Named, other: Named): Promise<void> {
  try {
    await api.undistinguishCustomers(customer.id, other.id);
    refresh(customer.id, other.id);
    const name = other.name || translate('customer.unnamed');
    showToast({ text: translate('same.done.takenBack', { name }) });
  } catch (error) {
    refused(error);
  }
}

/** Who a customer may be. Found in the background: looked at again from time to time. */
export function sameAsQuery(id: string) {
  return queryOptions({
    queryKey: ['same-as', id],
    queryFn: () => api.sameAs(id),
    refetchInterval: 30_000,
  });
}

/** Everybody who may be listed twice, a page at a time. */
export const suggestionsQuery = infiniteQueryOptions({
  queryKey: ['customer-suggestions'],
  queryFn: ({ pageParam }) => api.customerSuggestions(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

/** Suggestions and customers anew, after something was decided. */
export function refresh(...ids: string[]): void {
  void queryClient.invalidateQueries({ queryKey: ['same-as'] });
  void queryClient.invalidateQueries({ queryKey: ['customer-suggestions'] });
  for (const id of ids) {
    void queryClient.invalidateQueries({ queryKey: customerPanelKey(id) });
    void queryClient.invalidateQueries({ queryKey: ['customer', id] });
  }
}

function refused(error: unknown): void {
  const joined = error instanceof ApiError && error.code === 'customer_joined';
  const reason = joined ? translate('identity.error.joined') : describeError(error, translate);
  showToast({ kind: 'error', text: translate('identity.notDone', { reason }) });
}
