/** What of a form is being edited. */
export type Selection =
  | { kind: 'form' }
  | { kind: 'step'; step: number }
  | { kind: 'field'; step: number; field: number };

/** Stands for a selection in the page, e.g. to find the element to focus. */
export function selectionKey(selection: Selection): string {
  if (selection.kind === 'form') return 'form';
  return selection.kind === 'step' ? `${selection.step}` : `${selection.step}.${selection.field}`;
}
