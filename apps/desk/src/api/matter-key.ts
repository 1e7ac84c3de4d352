/** What stands beside a conversation of its matter; without an id that of every conversation. */
export const matterKey = (id: string | null): readonly string[] => [
  'same-matter',
  ...(id === null ? [] : [id]),
];

/** Everything about incidents. */
export const incidentsKey: readonly string[] = ['incidents'];
