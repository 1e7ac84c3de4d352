import { queryOptions, skipToken } from '@tanstack/react-query';
import { ApiError, type Customer } from '@throughline/sdk';
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

/** Makes two customers one, and offers to part them again. */
export async function joinCustomers(customer: Customer, other: Customer): Promise<void> {
  try {
    const { joinId } = await api.joinCustomer(customer.id, { customerId: other.id, confirmed: true });
    refresh(customer.id, other.id);
    const name = other.name || translate('customer.unnamed');
    offerUndo(translate('identity.done.joined', { name }), () => {
      void part(customer.id, { joinId, customerId: other.id });
    });
  } catch (error) {
    refused(error);
  }
}

/** Parts two joined customers again, and offers to join them anew. */
export async function partCustomers(
  customer: Customer,
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

function refresh(...ids: string[]): void {
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
