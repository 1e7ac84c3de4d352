import { useState } from 'react';
import { changeEdits, type Edits, keepEdits, readEdits } from './kept-edits.ts';

export interface EditState<Values extends object> {
  /** What is saved, with what was typed over it. */
  values: Values;
  changed: boolean;
  /** True while what is shown was typed on an earlier visit. */
  restored: boolean;
  set: (change: Partial<Values>) => void;
  /** Throws the edits away, after saving or on purpose. */
  discard: () => void;
  /** Whether something is unsaved at this very moment, also before React has drawn it. */
  isPending: () => boolean;
}

/**
 * Values of a form over what is saved. Nothing typed is lost by leaving the page; what others save meanwhile shows
 * in the fields nobody touched here.
 * @param secrets names of values that must not reach the browser's storage
 */
export function useEdits<Values extends object>(
  form: string,
  saved: Values,
  secrets: readonly string[] = [],
): EditState<Values> {
  const [edits, setEdits] = useState<Edits<Values>>(() => readEdits<Values>(form, sessionStorage));
  const [restored, setRestored] = useState(Object.keys(edits).length > 0);
  const keep = (next: Edits<Values>) => {
    setEdits(next);
    keepEdits(form, next, secrets, sessionStorage);
  };
  return {
    values: { ...saved, ...edits },
    changed: Object.keys(edits).length > 0,
    restored,
    // From what is kept, not from this render: two changes in one event must not lose the first.
    set: (change) => keep(changeEdits(saved, readEdits<Values>(form, sessionStorage), change)),
    discard: () => {
      setRestored(false);
      keep({});
    },
    isPending: () => Object.keys(readEdits<Values>(form, sessionStorage)).length > 0,
  };
}
