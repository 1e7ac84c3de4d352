import { type FilterProblem, parseFilter, resolverOf } from '@throughline/filter';
import { useMemo } from 'react';
import { useFilterLanguage } from './language.ts';

/** What is wrong with a filter, by everything that is known here. */
export function useProblems(text: string): FilterProblem[] {
  const { fields, names } = useFilterLanguage();
  return useMemo(() => parseFilter(text, fields, resolverOf(names)).problems, [text, fields, names]);
}
