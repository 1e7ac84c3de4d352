import type { Form, FormDefinition } from '@throughline/sdk';
import { useRef } from 'react';
import { useEdits } from '../../parts/use-edits.ts';

interface Values {
  definition: FormDefinition;
  teamId: string;
  /** Of a new form; empty: made from the title. */
  slug: string;
  /** Version the edits were begun from; null while there are none, and for a new form. */
  basedOn: number | null;
}

/**
 * A form over what is saved of it. Unsaved edits outlive leaving and reloading the page, and remember which version
 * they were made from.
 */
export function useFormEdits(storedAs: string, form: Form | null, start: FormDefinition) {
  const saved: Values = { definition: start, teamId: form?.teamId ?? '', slug: '', basedOn: null };
  const edits = useEdits<Values>(storedAs, saved);
  const newest = useRef(edits.values);
  newest.current = edits.values;
  const set = (change: Partial<Omit<Values, 'basedOn'>>) => {
    const next = { ...newest.current, ...change };
    newest.current = next;
    if (sameValues(next, saved)) edits.discard();
    else edits.set({ ...change, basedOn: next.basedOn ?? form?.version ?? null });
  };
  return {
    ...edits.values,
    changed: edits.changed && !sameValues(edits.values, saved),
    restored: edits.restored,
    /** Applies a change to the newest definition, whatever render it was made in. */
    change: (edit: (definition: FormDefinition) => FormDefinition) =>
      set({ definition: edit(newest.current.definition) }),
    setTeam: (teamId: string) => set({ teamId }),
    setSlug: (slug: string) => set({ slug }),
    discard: edits.discard,
    isPending: edits.isPending,
  };
}

export type FormEdits = ReturnType<typeof useFormEdits>;

const sameValues = (a: Values, b: Values): boolean =>
  a.teamId === b.teamId && a.slug === b.slug && JSON.stringify(a.definition) === JSON.stringify(b.definition);
