import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SavedView, SavedViewInput, SavedViewPatch, ViewCounts } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => (await api.views()).items,
});
export const viewCountsQuery = queryOptions({
  queryKey: ['view-counts'],
  queryFn: async () => (await api.viewCounts()).counts,
});

const noViews: SavedView[] = [];
const noCounts: ViewCounts = {};

/** The shared views, then one's own, each in their order. */
export function useViews(): SavedView[] {
  return useQuery(viewsQuery).data ?? noViews;
}

export function useViewCounts(): ViewCounts {
  return useQuery(viewCountsQuery).data ?? noCounts;
}

export async function createView(input: SavedViewInput): Promise<SavedView> {
  const view = await api.createView(input);
  queryClient.setQueryData<SavedView[]>(viewsQuery.queryKey, (views = []) => [...views, view]);
  reload();
  return view;
}

export async function changeView(id: string, patch: SavedViewPatch): Promise<void> {
  const view = await api.patchView(id, patch);
  queryClient.setQueryData<SavedView[]>(viewsQuery.queryKey, (views) =>
    views?.map((entry) => (entry.id === id ? view : entry)),
  );
  reload();
}

/** Takes the view away at once; undo makes it again. */
export function deleteView(view: SavedView): void {
  const { name, filter, sort, shared } = view;
  queryClient.setQueryData<SavedView[]>(viewsQuery.queryKey, (views) =>
    views?.filter((entry) => entry.id !== view.id),
  );
  api.deleteView(view.id).then(reload, refused);
  offerUndo(translate('views.deleted', { name }), () => {
    createView({ name, filter, sort, shared }).catch(refused);
  });
}

/** Shares a view or takes it back; undo does the opposite. */
export function shareView(view: SavedView): void {
  const set = (shared: boolean) => void changeView(view.id, { shared }).catch(refused);
  set(!view.shared);
  const text = translate(view.shared ? 'views.unshared' : 'views.shared', { name: view.name });
  offerUndo(text, () => set(view.shared));
}

/** Moves a view among those it stands with. */
export function moveView(view: SavedView, step: -1 | 1): void {
  const views = queryClient.getQueryData(viewsQuery.queryKey) ?? noViews;
  const beside = views.filter((entry) => entry.shared === view.shared);
  const index = beside.findIndex((entry) => entry.id === view.id);
  const other = beside[index + step];
  if (!other) return;
  const moved = beside.with(index, other).with(index + step, view);
  queryClient.setQueryData<SavedView[]>(viewsQuery.queryKey, [
    ...(view.shared ? moved : views.filter((entry) => entry.shared)),
    ...(view.shared ? views.filter((entry) => !entry.shared) : moved),
  ]);
  api.orderViews(moved.map((entry) => entry.id)).catch(refused);
}

function reload(): void {
  void queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: viewCountsQuery.queryKey });
}

function refused(error: unknown): void {
  reload();
  showToast({ kind: 'error', text: describeError(error, translate) });
}
