import { queryOptions } from '@tanstack/react-query';
import { ApiError, type OpenMatter } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { rows } from '../rows/rows.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { describeError } from './describe-error.ts';
import { incidentApi } from './incident-client.ts';
import { matterKey } from './matter-key.ts';
import { undoMerge } from './merging.ts';
import { queryClient } from './query-client.ts';

/** Conversations about the matter of one, incidents it belongs to, and how often its customer turned to us. */
export function matterQuery(id: string) {
  return queryOptions({
    queryKey: matterKey(id),
    queryFn: async () => {
      const matter = await incidentApi.sameMatter(id);
      rows.put(matter.items.map((item) => item.other));
      return matter;
    },
  });
}

export function contactsQuery(id: string) {
  return queryOptions({
    queryKey: [...matterKey(id), 'contacts'],
    queryFn: () => incidentApi.contacts(id),
  });
}

/** The two are one matter: they become one conversation, or stay the one that they became by themselves. */
export async function agree(id: string, matter: OpenMatter, twoCustomers = false): Promise<void> {
  const number = String(matter.other.number);
  hide(id, matter);
  try {
    const { merge } = await decide(matter, 'same', twoCustomers);
    if (matter.state === 'joined' || merge === null) return;
    const { changeId, intoId: into } = merge;
    offerUndo(translate('merge.done.merged', { number }), () => void undoMerge({ into, changeId }));
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: matterKey(id) });
    if (error instanceof ApiError && error.code === 'two_customers')
      return showToast({
        text: translate('merge.twoCustomers'),
        action: { label: translate('merge.do'), run: () => void agree(id, matter, true) },
      });
    refused(error);
  }
}

/** They are not: a suggestion is put away, a join is taken apart. */
export async function disagree(id: string, matter: OpenMatter): Promise<void> {
  hide(id, matter);
  try {
    await decide(matter, 'different');
    if (matter.state === 'suggested')
      offerUndo(translate('matter.putAway', { number: String(matter.other.number) }), () => {
        decide(matter, 'open').catch(refused);
      });
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: matterKey(id) });
    refused(error);
  }
}

const decide = (
  { oneId, otherId }: OpenMatter,
  verdict: 'same' | 'different' | 'open',
  twoCustomers = false,
) => incidentApi.decideMatter(oneId, otherId, { verdict, twoCustomers });

/** What was decided goes at once. */
function hide(id: string, matter: OpenMatter): void {
  queryClient.setQueryData(
    matterQuery(id).queryKey,
    (held) => held && { ...held, items: held.items.filter((item) => item.other.id !== matter.other.id) },
  );
}

export function refused(error: unknown): void {
  showToast({
    kind: 'error',
    text: translate('conversation.notDone', { reason: describeError(error, translate) }),
  });
}
