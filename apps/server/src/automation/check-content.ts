/** What somebody wrote into a rule or a macro, checked and with ids in the place of names. */
import { type Filter, formatFilter } from '@throughline/filter';
import type { Reader } from '../platform/db/index.ts';
import { AppError, type FieldProblem, sentence } from '../platform/errors/index.ts';
import { checkVariables } from '../replies/index.ts';
import { type MadeChannels, readFilter } from '../views/index.ts';
import type { Action } from './actions/index.ts';
import type { Condition } from './conditions.ts';
import { problemOf } from './pattern.ts';
import { type Known, type Missing, missingIn, readKnown } from './references.ts';
import type { RuleContent } from './types.ts';

/**
 * @throws AppError `invalid_input` naming every field: filters that cannot be read or ask for "me", patterns that
 * cannot be run, variables that do not exist, teams, agents, canned replies and channels that are not there
 */
export async function checkRule(db: Reader, content: RuleContent, made: MadeChannels): Promise<RuleContent> {
  const known = await readKnown(db, made);
  const conditions = content.conditions.map((condition, index) =>
    checkCondition(condition, `conditions.${index}`, known),
  );
  const checked = { ...content, name: content.name.trim(), conditions };
  refuse([
    ...missingIn(checked, known).map(notThere),
    ...content.actions.flatMap((action, index) =>
      action.kind === 'assign' && action.to.kind === 'me'
        ? [{ field: `actions.${index}.to`, message: 'a rule is nobody: name an agent or a team' }]
        : [],
    ),
    ...content.actions.flatMap(problemsOfTexts),
  ]);
  return checked;
}

/** @throws AppError `invalid_input` naming every field */
export async function checkMacro(db: Reader, actions: readonly Action[], made: MadeChannels): Promise<void> {
  const known = await readKnown(db, made);
  refuse([...missingIn({ actions }, known).map(notThere), ...actions.flatMap(problemsOfTexts)]);
}

function checkCondition(condition: Condition, field: string, known: Known): Condition {
  if (condition.kind === 'pattern') {
    const problem = problemOf(condition.pattern);
    if (problem !== null) refuse([{ field: `${field}.pattern`, message: problem }]);
  }
  if (condition.kind !== 'filter') return condition;
  const tree = readFilter(condition.filter, known.names, `${field}.filter`);
  const mine = wordsOfSelf(tree);
  if (mine.length > 0)
    refuse([{ field: `${field}.filter`, message: sentence('self_in_rule', { word: mine[0] ?? '' }) }]);
  return { kind: 'filter', filter: formatFilter(tree) };
}

function wordsOfSelf(filter: Filter): string[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.parts.flatMap(wordsOfSelf);
  if (filter.kind === 'not') return wordsOfSelf(filter.part);
  if (filter.kind !== 'is') return [];
  const self = { agent: 'me', team: 'mine' }[filter.field];
  return filter.values.filter((value) => value === self).map((value) => `${filter.field}:${value}`);
}

function problemsOfTexts(action: Action, index: number): FieldProblem[] {
  const texts =
    action.kind === 'note'
      ? { text: action.text }
      : action.kind === 'reply'
        ? Object.fromEntries(Object.entries(action.texts).filter((entry) => entry[1] !== undefined))
        : {};
  try {
    checkVariables(texts as Record<string, string>);
    return [];
  } catch (error) {
    const fields = error instanceof AppError ? (error.fields ?? []) : [];
    const place = action.kind === 'note' ? 'text' : '';
    return fields.map(({ field, message }) => ({
      field: `actions.${index}.${place || field}`,
      message,
    }));
  }
}

const notThere = ({ field, kind }: Missing): FieldProblem => ({
  field,
  message: sentence(`${kind}_not_there`),
});

function refuse(fields: FieldProblem[]): void {
  if (fields.length === 0) return;
  throw new AppError('invalid_input', { fields, detail: `${fields[0]?.field}: ${fields[0]?.message}` });
}
