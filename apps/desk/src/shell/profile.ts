import type { Language, Me, PresenceState } from '@throughline/sdk';
import { api } from '../api/client.ts';
import { describeError } from '../api/describe-error.ts';
import { meQuery } from '../api/people.ts';
import { queryClient } from '../api/query-client.ts';
import { saveInOrder } from '../api/save-in-order.ts';
import { activateLanguage, translate } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';

export const presenceStates: readonly PresenceState[] = [
  'online',
  'busy',
  'break',
  'training',
  'after_work',
  'offline',
];

/** Shows the language at once; the agent's other machines follow. */
export async function chooseLanguage(language: Language): Promise<void> {
  await activateLanguage(language);
  await changeMe({ language }, () => api.patchMe({ language }));
}

/** @param presenceReason in the agent's own words, for colleagues; empty for none */
export async function choosePresence(presence: PresenceState, presenceReason = ''): Promise<void> {
  await changeMe({ presence, presenceReason }, () => api.setPresence(presence, presenceReason));
}

/** Leaves nothing of the session in memory. */
export async function signOut(): Promise<void> {
  await api.signOut();
  queryClient.clear();
  window.location.assign('/sign-in');
}

async function changeMe(change: Partial<Me>, save: () => Promise<unknown>): Promise<void> {
  const before = queryClient.getQueryData(meQuery.queryKey);
  if (before) queryClient.setQueryData<Me>(meQuery.queryKey, { ...before, ...change });
  try {
    await saveInOrder(save);
  } catch (error) {
    queryClient.setQueryData(meQuery.queryKey, before);
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
}
