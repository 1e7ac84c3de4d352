/** What "show only when …" may ask about. */
import type { FormCondition, FormDefinition, FormField } from '@throughline/sdk';
import { hasChoices, kindFacts, takesValue } from './kinds.ts';

/** Questions asked before this one; for a step (`field` null) those of the steps before it. */
export function earlierFields(
  definition: FormDefinition,
  at: { step: number; field: number | null },
): FormField[] {
  const before = definition.steps.slice(0, at.step).flatMap((step) => step.fields);
  const same = definition.steps[at.step]?.fields.slice(0, at.field ?? 0) ?? [];
  return [...before, ...same];
}

/** A condition on this question that says something: the first choice, else "is answered". */
export function conditionOn(field: FormField): FormCondition {
  const [first] = field.choices ?? [];
  const [operator = 'filled'] = kindFacts[field.kind].operators;
  return hasChoices(field.kind) && first
    ? { field: field.name, operator, value: first.value }
    : { field: field.name, operator: 'filled', value: '' };
}

/** The condition with another operator; a value stays only where it is asked for. */
export function withOperator(
  condition: FormCondition,
  field: FormField | undefined,
  operator: FormCondition['operator'],
): FormCondition {
  if (!takesValue(operator)) return { ...condition, operator, value: '' };
  const [first] = field?.choices ?? [];
  return { ...condition, operator, value: condition.value || (first?.value ?? '') };
}
