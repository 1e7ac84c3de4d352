/** Which steps and fields a person sees, given their answers. A field that is not shown counts as empty. */
import type { Answer, Answers, FormCondition, FormDefinition, FormField, FormStep } from './types.ts';

export interface VisibleStep {
  /** Position in the definition, from 0. */
  index: number;
  step: FormStep;
  fields: FormField[];
}

/** Steps in order; a step whose condition fails or that has nothing to show is left out. */
export function visibleSteps(definition: FormDefinition, answers: Answers): VisibleStep[] {
  const shown: Answers = {};
  return definition.steps.flatMap((step, index) => {
    if (step.when && !holds(step.when, shown)) return [];
    const fields = step.fields.filter((field) => {
      if (field.when && !holds(field.when, shown)) return false;
      const answer = answers[field.name];
      if (answer !== undefined) shown[field.name] = answer;
      return true;
    });
    return fields.length === 0 ? [] : [{ index, step, fields }];
  });
}

export function visibleFields(definition: FormDefinition, answers: Answers): FormField[] {
  return visibleSteps(definition, answers).flatMap((step) => step.fields);
}

/** Of a list, `equals` and `contains` look for one of its items; of a text, `contains` ignores upper and lower case. */
export function holds(condition: FormCondition, answers: Answers): boolean {
  const answer = answers[condition.field];
  switch (condition.operator) {
    case 'filled':
      return isFilled(answer);
    case 'empty':
      return !isFilled(answer);
    case 'equals':
      return equals(answer, condition.value);
    case 'not_equals':
      return !equals(answer, condition.value);
    case 'contains':
      return Array.isArray(answer)
        ? answer.includes(condition.value)
        : (answer ?? '').toLowerCase().includes(condition.value.toLowerCase());
    default:
      return condition.operator satisfies never;
  }
}

export function isFilled(answer: Answer | undefined): boolean {
  return Array.isArray(answer) ? answer.length > 0 : (answer ?? '').trim() !== '';
}

const equals = (answer: Answer | undefined, value: string): boolean =>
  Array.isArray(answer) ? answer.includes(value) : (answer ?? '').trim() === value;
