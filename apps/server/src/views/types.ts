export type ViewSort = 'waiting' | 'newest' | 'due';

export interface SavedView {
  id: string;
  name: string;
  /** In the filter language, with names. */
  filter: string;
  sort: ViewSort;
  /** Everybody sees it. */
  shared: boolean;
  ownerId: string;
}

/** The agent who looks, and whether they may change what everybody sees. */
export interface Viewer {
  agentId: string;
  mayShare: boolean;
}
