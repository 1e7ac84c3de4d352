import {
  conversationFields,
  type Filter,
  type FilterNames,
  type FilterProblem,
  type ProblemCode,
  parseFilter,
  resolverOf,
} from '@throughline/filter';
import { AppError } from '../platform/errors/index.ts';

/**
 * The filter that a text means, with ids in the place of names.
 * @param field which input the text is
 * @throws AppError `invalid_input` with every problem and where in the text it stands
 */
export function readFilter(text: string, names: FilterNames, field: string): Filter {
  const { filter, problems } = parseFilter(text, conversationFields, resolverOf(names));
  if (problems.length === 0) return filter;
  const fields = problems.map((problem) => ({ field, message: describe(problem) }));
  throw new AppError('invalid_input', { fields, detail: `${field}: ${fields[0]?.message}` });
}

function describe({ code, at, end, word }: FilterProblem): string {
  return `${words[code](word)}, at characters ${at} to ${end} (${code})`;
}

const words: Record<ProblemCode, (word: string) => string> = {
  unknown_field: (word) => `there is no field “${word}”`,
  unknown_name: (word) => `there is nothing called “${word}”`,
  unknown_choice: (word) => `“${word}” is not one of the choices`,
  value_missing: (word) => `“${word}” has no value`,
  not_a_duration: (word) => `“${word}” is not a length of time such as 30m, 2h or 3d`,
  not_a_date: (word) => `“${word}” is not a day such as 2026-11-24 or today`,
  not_a_number: (word) => `“${word}” is not a number`,
  cannot_compare: (word) => `“${word}” cannot be compared`,
  must_compare: (word) => `“${word}” needs > or <`,
  quote_open: () => 'a quotation mark is not closed',
  bracket_open: () => 'a bracket is not closed',
  bracket_unexpected: () => 'a bracket is closed that was not opened',
  nothing_to_negate: () => 'nothing follows the minus',
  or_misplaced: () => 'OR needs something on both sides',
  too_long: () => 'the filter is too long',
};
