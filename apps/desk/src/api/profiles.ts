import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type ConsentInput,
  type ContactWishes,
  createProfileClient,
  type Profile,
  type ProfileSettings,
  type Segment,
  type SegmentInput,
} from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { customerWordsQuery } from './customer-words.ts';
import { customerPanelKey } from './customers.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

/** The part of the API that comes with whoever needs it. */
export const profileApi = createProfileClient(api);

/** Below the panel's key: what makes the panel new makes this new. */
const profileKey = (id: string) => [...customerPanelKey(id), 'profile'];

export const profileQuery = (id: string) =>
  queryOptions({ queryKey: profileKey(id), queryFn: () => profileApi.profile(id) });

const segmentsKey = ['segments'];
/** While customers are being looked at anew, counts are asked for again. */
export const segmentsQuery = queryOptions({
  queryKey: segmentsKey,
  queryFn: () => profileApi.segments(),
  refetchInterval: ({ state }) => (state.data?.settling ? 1500 : false),
});

const wordsKey = customerWordsQuery.queryKey;

const settingsKey = ['profile-settings'];
export const profileSettingsQuery = queryOptions({
  queryKey: settingsKey,
  queryFn: () => profileApi.profileSettings(),
});

const listKey = ['customer-list'];
export interface CustomerListSearch {
  q: string;
  filter: string;
  sort: 'name' | 'value' | 'contacted';
}
export const customerListQuery = (search: CustomerListSearch) =>
  infiniteQueryOptions({
    queryKey: [...listKey, search],
    queryFn: ({ pageParam, signal }) =>
      profileApi.listCustomers({ ...search, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export async function saveProfileSettings(settings: ProfileSettings): Promise<void> {
  queryClient.setQueryData(settingsKey, await profileApi.putProfileSettings(settings));
  refreshLists();
}

export async function saveSegment(id: string | null, input: SegmentInput): Promise<string> {
  const saved = await (id === null ? profileApi.createSegment(input) : profileApi.putSegment(id, input));
  refreshLists();
  return saved.name;
}

/** Deletes at once and offers to make it again. */
export async function deleteSegment(segment: Omit<Segment, 'customers'>): Promise<void> {
  const { id, name, kind, description, filter } = segment;
  await profileApi.deleteSegment(id);
  refreshLists();
  offerUndo(translate('profiles.done.segmentDeleted', { name }), () => {
    saveSegment(null, { name, kind, description, filter }).catch(refused);
  });
}

function refreshLists(): void {
  for (const queryKey of [segmentsKey, wordsKey, listKey]) void queryClient.invalidateQueries({ queryKey });
}

/** Sets a value, or takes it back for null, and offers the one before. @returns whether it is saved */
export async function changeValue(id: string, profile: Profile, amount: number | null): Promise<boolean> {
  const { value } = profile;
  const before = value?.source === 'computed' ? null : (value?.amount ?? null);
  try {
    await putValue(id, amount);
    offerUndo(translate('profiles.done.value'), () => {
      putValue(id, before).catch(refused);
    });
    return true;
  } catch (error) {
    refused(error);
    return false;
  }
}

async function putValue(id: string, amount: number | null): Promise<void> {
  if (amount === null) await profileApi.removeValue(id);
  else await profileApi.setValue(id, amount);
  await queryClient.invalidateQueries({ queryKey: customerPanelKey(id) });
}

/** Shows the change at once, offers to undo it, and puts the old back when it is refused. */
export async function changeWishes(
  id: string,
  profile: Profile,
  change: Partial<ContactWishes>,
): Promise<void> {
  const before = profile.wishes;
  const put = (wishes: ContactWishes) =>
    queryClient.setQueryData<Profile>(profileKey(id), (known) => known && { ...known, wishes });
  put({ ...before, ...change });
  try {
    queryClient.setQueryData(profileKey(id), await profileApi.patchWishes(id, change));
    offerUndo(translate('profiles.done.wishes'), () => {
      put(before);
      profileApi.patchWishes(id, before).catch(refused);
    });
  } catch (error) {
    put(before);
    refused(error);
  }
}

export async function recordConsent(id: string, consent: ConsentInput): Promise<void> {
  await profileApi.recordConsent(id, consent);
  await queryClient.invalidateQueries({ queryKey: customerPanelKey(id) });
}

function refused(error: unknown): void {
  showToast({ kind: 'error', text: describeError(error, translate) });
}
