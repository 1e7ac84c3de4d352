import { conversationFields, type FilterProblem, parseFilter, resolverOf } from '@throughline/filter';
import { useMemo } from 'react';
import { useFilterNames } from '../../api/filter-names.ts';

/** What is wrong with a filter, by everything that is known here. */
export function useProblems(text: string): FilterProblem[] {
  const names = useFilterNames();
  return useMemo(() => parseFilter(text, conversationFields, resolverOf(names)).problems, [text, names]);
}
