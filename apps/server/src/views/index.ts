export { changeView, type ViewChange } from './change-view.ts';
export { countViews } from './count-views.ts';
export { createView } from './create-view.ts';
export { deleteView } from './delete-view.ts';
export { contextOf, filterForQueue } from './filter-for-queue.ts';
export { listViews, presentFilters, storedFilter } from './list-views.ts';
export { type MadeChannels, readNames, treeOf } from './names.ts';
export { orderViews } from './order-views.ts';
export type { SavedView, Viewer } from './types.ts';
