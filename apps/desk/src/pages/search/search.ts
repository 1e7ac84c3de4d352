import type { SearchSchemaInput } from '@tanstack/react-router';

/** The search in the address: what was typed. */
export interface PageSearch {
  q: string;
}

export function readPageSearch(search: { q?: unknown } & SearchSchemaInput): PageSearch {
  // Digits alone arrive as a number.
  const { q } = search;
  return { q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 500) : '' };
}
