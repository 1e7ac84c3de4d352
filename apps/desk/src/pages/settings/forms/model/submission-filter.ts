import type { SubmissionQuery } from '@throughline/sdk';

/** What of the submissions is shown; the names stand in the page's address. */
export const shows = ['all', 'submitted', 'draft', 'abandoned', 'held'] as const;
export type Show = (typeof shows)[number];

export const shownOf = (text: string | undefined): Show => shows.find((show) => show === text) ?? 'all';

/** As the API filters; the same division as the counts of the list of forms. */
export const filterOf: Record<Show, SubmissionQuery> = {
  all: {},
  submitted: { state: 'submitted', verdict: 'clean' },
  draft: { state: 'draft' },
  abandoned: { state: 'abandoned' },
  held: { verdict: 'held' },
};
