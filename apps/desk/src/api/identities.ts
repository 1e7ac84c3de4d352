import type { Customer, CustomerPanel, Identity, IdentityInput } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { customerPanelKey } from './customers.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

/** @throws ApiError with the field that is wrong */
export async function addIdentity(customer: Customer, input: IdentityInput): Promise<void> {
  put(await api.addIdentity(customer.id, input));
}

export const confirmIdentity = (customer: Customer, identity: Identity, verified: boolean) =>
  change(() => api.verifyIdentity(customer.id, identity.id, verified));

export const shareIdentity = (customer: Customer, identity: Identity, several: boolean) =>
  change(() => api.shareIdentity(customer.id, identity.id, several));

/** Removes it, and offers to add it again as it was. */
export async function removeIdentity(customer: Customer, identity: Identity): Promise<void> {
  if (!(await change(() => api.removeIdentity(customer.id, identity.id)))) return;
  const type = (['email', 'phone', 'external'] as const).find((each) => each === identity.type);
  const text = translate('ids.removed', { value: identity.value });
  if (!type) return showToast({ text });
  offerUndo(text, () => {
    void change(async () => {
      const again = await api.addIdentity(customer.id, { type, value: identity.value });
      const added = again.identities.find((each) => each.type === type && each.value === identity.value);
      return added && identity.verified ? api.verifyIdentity(customer.id, added.id, true) : again;
    });
  });
}

async function change(deed: () => Promise<Customer>): Promise<boolean> {
  try {
    put(await deed());
    return true;
  } catch (error) {
    showToast({
      kind: 'error',
      text: translate('identity.notDone', { reason: describeError(error, translate) }),
    });
    return false;
  }
}

function put(customer: Customer): void {
  queryClient.setQueryData<CustomerPanel>(
    customerPanelKey(customer.id),
    (panel) => panel && { ...panel, customer },
  );
}
