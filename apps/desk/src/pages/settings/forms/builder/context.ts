import type { FormDefinition, Language } from '@throughline/sdk';
import { createContext, useContext } from 'react';
import type { Problem } from '../model/problems.ts';
import type { Selection } from '../model/selection.ts';

/** What every part of the builder works on. */
export interface BuilderState {
  definition: FormDefinition;
  /** Applies a change to the newest definition, whatever render it was made in. */
  change: (edit: (definition: FormDefinition) => FormDefinition) => void;
  /** The language being written, and the one shown beside it. */
  language: Language;
  base: Language;
  /** Shown only after somebody tried to save. */
  problems: readonly Problem[];
  disabled: boolean;
  selection: Selection;
  select: (selection: Selection) => void;
  /** Selects and moves the keyboard to the row in the outline. */
  selectRow: (selection: Selection) => void;
}

export const BuilderContext = createContext<BuilderState | null>(null);

export function useBuilder(): BuilderState {
  const state = useContext(BuilderContext);
  if (!state) throw new Error('outside of a builder');
  return state;
}
