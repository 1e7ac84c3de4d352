/** Where on the screen a problem of the API belongs. */
import type { FormPreview } from '@throughline/sdk';
import type { Selection } from './selection.ts';

export type Problem = FormPreview['problems'][number];

/** `definition.steps.0.fields.2.when.field` → the third question of the first step. */
export function placeOf(path: string): Selection {
  const match = /^definition\.steps\.(\d+)(?:\.fields\.(\d+))?/.exec(path);
  if (!match) return { kind: 'form' };
  const step = Number(match[1]);
  return match[2] === undefined ? { kind: 'step', step } : { kind: 'field', step, field: Number(match[2]) };
}

/** Path of what is selected, as problems have it. */
export function pathOf(selection: Selection): string {
  if (selection.kind === 'form') return 'definition';
  const step = `definition.steps.${selection.step}`;
  return selection.kind === 'step' ? step : `${step}.fields.${selection.field}`;
}

/** Whether something is wrong with the selected thing itself, not with what is inside a step. */
export function hasProblem(problems: readonly Problem[], selection: Selection): boolean {
  return problems.some((problem) => {
    const place = placeOf(problem.field);
    return pathOf(place) === pathOf(selection);
  });
}
