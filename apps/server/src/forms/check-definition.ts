/** Whether a form can work, before anyone is asked to fill it in. */
import type { FieldProblem } from '../platform/errors/index.ts';
import { textIn } from './shown-text.ts';
import type { FieldKind, FieldMeaning, FormCondition, FormDefinition, FormField, Names } from './types.ts';

/** What would make the form better, as codes the desk translates. */
export type FormAdvice = 'no_way_to_reach' | 'no_message';

export const definitionProblemCodes = [
  'text_missing',
  'name_taken',
  'name_reserved',
  'no_fields',
  'no_choices',
  'choices_not_taken',
  'choice_empty',
  'choice_twice',
  'meaning_not_taken',
  'purpose_missing',
  'condition_field_unknown',
  'condition_no_choice',
  'condition_says_nothing',
] as const;

/** `field` is a path, e.g. `definition.steps.0.fields.2.when.field`; `code` is what the desk translates. */
export interface DefinitionProblem extends FieldProblem {
  code: (typeof definitionProblemCodes)[number];
}

const kindsOf: Record<Exclude<FieldMeaning, 'none'>, FieldKind[]> = {
  name: ['text'],
  email: ['email'],
  phone: ['phone'],
  subject: ['text', 'choice'],
  message: ['textarea', 'text'],
};

/** @returns one entry for each place that is wrong; empty when the form is good */
export function checkDefinition(definition: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, code, message) =>
    problems.push({ field: `definition.${path}`, code, message });
  const earlier = new Map<string, FormField>();

  needText(definition.title, 'title', report);
  definition.steps.forEach((step, s) => {
    const stepPath = `steps.${s}`;
    if (definition.steps.length > 1) needText(step.title, `${stepPath}.title`, report);
    if (step.when) checkCondition(step.when, earlier, `${stepPath}.when`, report);
    if (step.fields.length === 0) report(`${stepPath}.fields`, 'no_fields', 'needs at least one field');
    step.fields.forEach((field, f) => {
      const path = `${stepPath}.fields.${f}`;
      if (earlier.has(field.name))
        report(`${path}.name`, 'name_taken', `"${field.name}" is used by an earlier field`);
      // The one all-lowercase name every JavaScript object already answers to.
      if (field.name === 'constructor')
        report(`${path}.name`, 'name_reserved', '"constructor" is a reserved name');
      needText(field.label, `${path}.label`, report);
      checkChoices(field, path, report);
      checkMeaning(field, path, report);
      if (field.kind === 'consent' && !field.purpose?.trim())
        report(`${path}.purpose`, 'purpose_missing', 'a consent names what it is for');
      if (field.when) checkCondition(field.when, earlier, `${path}.when`, report);
      earlier.set(field.name, field);
    });
  });
  return problems;
}

export function adviceFor(definition: FormDefinition): FormAdvice[] {
  const meanings = new Set(definition.steps.flatMap((step) => step.fields.map((field) => field.meaning)));
  const advice: FormAdvice[] = [];
  if (!meanings.has('email') && !meanings.has('phone')) advice.push('no_way_to_reach');
  if (!meanings.has('message')) advice.push('no_message');
  return advice;
}

type Report = (path: string, code: DefinitionProblem['code'], message: string) => void;

function needText(names: Names, path: string, report: Report): void {
  if (textIn(names, 'en') === '') report(path, 'text_missing', 'needs a text in at least one language');
}

function checkChoices(field: FormField, path: string, report: Report): void {
  const choices = field.choices ?? [];
  if (field.kind !== 'choice' && field.kind !== 'choices') {
    if (choices.length > 0)
      report(`${path}.choices`, 'choices_not_taken', `a ${field.kind} field has no choices`);
    return;
  }
  if (choices.length === 0) report(`${path}.choices`, 'no_choices', 'needs at least one choice');
  const seen = new Set<string>();
  choices.forEach((choice, c) => {
    if (choice.value.trim() === '') report(`${path}.choices.${c}.value`, 'choice_empty', 'must not be empty');
    if (seen.has(choice.value))
      report(`${path}.choices.${c}.value`, 'choice_twice', `"${choice.value}" is there twice`);
    seen.add(choice.value);
    needText(choice.label, `${path}.choices.${c}.label`, report);
  });
}

function checkMeaning(field: FormField, path: string, report: Report): void {
  if (field.meaning === 'none') return;
  const kinds = kindsOf[field.meaning];
  if (!kinds.includes(field.kind))
    report(
      `${path}.meaning`,
      'meaning_not_taken',
      `only a field of kind ${kinds.join(' or ')} can be the ${field.meaning}`,
    );
}

function checkCondition(
  condition: FormCondition,
  earlier: ReadonlyMap<string, FormField>,
  path: string,
  report: Report,
): void {
  const field = earlier.get(condition.field);
  if (!field) {
    report(`${path}.field`, 'condition_field_unknown', `there is no earlier field "${condition.field}"`);
    return;
  }
  const picks = condition.operator === 'equals' || condition.operator === 'not_equals';
  if (picks && field.choices?.length && !field.choices.some((choice) => choice.value === condition.value))
    report(`${path}.value`, 'condition_no_choice', `"${condition.value}" is not a choice of "${field.name}"`);
  if (condition.operator === 'contains' && condition.value === '')
    report(`${path}.value`, 'condition_says_nothing', 'says nothing: every answer contains it');
}
