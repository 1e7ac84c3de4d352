import { conversationFields, type Field, type FilterNames } from '@throughline/filter';
import { createContext, useContext } from 'react';
import { useFilterNames } from '../../api/filter-names.ts';

/** What a filter may say, and what it may name. */
export interface FilterLanguage {
  fields: readonly Field[];
  names: FilterNames;
}

const Given = createContext<FilterLanguage | null>(null);

/** Around filters that are not about conversations. */
export const FilterLanguageProvider = Given.Provider;

/** That of conversations, unless another one is given. */
export function useFilterLanguage(): FilterLanguage {
  const names = useFilterNames();
  return useContext(Given) ?? { fields: conversationFields, names };
}
