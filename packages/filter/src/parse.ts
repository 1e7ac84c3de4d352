import { type Token, tokenize } from './tokens.ts';
import type { Field, Filter, FilterProblem, ProblemCode, ResolveName } from './types.ts';
import { isDate, isDuration, isNumber } from './values.ts';

/** Longer texts are refused: nobody types them, and they only cost. */
const maxLength = 4_000;

/**
 * Reads a filter. Words that are no field are looked for in the text. With problems the filter is what could be
 * understood, so that a half-typed one still shows something. A name that nobody knows stays as it is written: it
 * matches nothing, where leaving it out would match everything.
 *
 * @param resolve puts ids in the place of names; without it names are kept as they are written
 */
export function parseFilter(
  text: string,
  fields: readonly Field[],
  resolve?: ResolveName,
): { filter: Filter; problems: FilterProblem[] } {
  if (text.length > maxLength)
    return {
      filter: { kind: 'and', parts: [] },
      problems: [{ code: 'too_long', at: maxLength, end: text.length, word: '' }],
    };
  const { tokens, problems } = tokenize(text);
  const known = new Map(fields.map((field) => [field.name, field]));
  let next = 0;

  const filter = alternatives();
  while (next < tokens.length) {
    // Only a closing bracket ends an expression early.
    report('bracket_unexpected', tokens[next++] as Token, ')');
    const more = alternatives();
    if (more.kind !== 'and' || more.parts.length > 0)
      return { filter: join('and', [filter, more]), problems };
  }
  return { filter, problems };

  function alternatives(): Filter {
    const parts = [sequence()];
    while (tokens[next]?.kind === 'or') {
      const or = tokens[next++] as Token;
      const part = sequence();
      if (isEmpty(part) || isEmpty(parts[0] as Filter)) report('or_misplaced', or, 'OR');
      parts.push(part);
    }
    return join('or', parts.length === 1 ? parts : parts.filter((part) => !isEmpty(part)));
  }

  function sequence(): Filter {
    const parts: Filter[] = [];
    for (;;) {
      const token = tokens[next];
      if (!token || token.kind === 'or' || token.kind === 'close') break;
      const part = single();
      if (part) parts.push(part);
    }
    return join('and', parts);
  }

  function single(): Filter | null {
    const token = tokens[next++] as Token;
    if (token.kind === 'text') return { kind: 'text', text: token.text };
    if (token.kind === 'term') return term(token);
    if (token.kind === 'open') return bracket(token);
    const following = tokens[next];
    if (!following || following.kind === 'or' || following.kind === 'close') {
      report('nothing_to_negate', token, '-');
      return null;
    }
    const part = single();
    return part && { kind: 'not', part };
  }

  function bracket(open: Token): Filter | null {
    const inside = alternatives();
    if (tokens[next]?.kind === 'close') next++;
    else report('bracket_open', open, '(');
    return isEmpty(inside) ? null : inside;
  }

  function term(token: Extract<Token, { kind: 'term' }>): Filter | null {
    const field = known.get(token.field);
    if (!field) return refuse('unknown_field', token, token.field);
    const [first, ...more] = token.values;
    if (first === undefined) return refuse('value_missing', token, token.field);
    if (token.operator !== null || field.kind === 'duration') {
      if (field.kind !== 'duration' && field.kind !== 'date' && field.kind !== 'number')
        return refuse('cannot_compare', token, token.field);
      if (token.operator === null) return refuse('must_compare', token, token.field);
      const problem = more.length > 0 ? 'cannot_compare' : valueProblem(field, first, true);
      if (problem) return refuse(problem, token, more[0] ?? first);
      return { kind: 'compare', field: field.name, operator: token.operator, value: first };
    }
    for (const value of token.values) {
      const problem = valueProblem(field, value, false);
      if (problem) return refuse(problem, token, value);
    }
    return { kind: 'is', field: field.name, values: resolved(field, token) };
  }

  function resolved(field: Field, token: Extract<Token, { kind: 'term' }>): string[] {
    if (!resolve || field.kind !== 'name') return token.values;
    const values = token.values.flatMap((value) => {
      if (field.words?.includes(value)) return value;
      const ids = resolve(field.name, value);
      if (ids === null) report('unknown_name', token, value);
      return ids ?? value;
    });
    return [...new Set(values)];
  }

  function refuse(code: ProblemCode, token: Token, word: string): null {
    report(code, token, word);
    return null;
  }

  function report(code: ProblemCode, { at, end }: Token, word: string): void {
    problems.push({ code, at, end, word });
  }
}

function valueProblem(field: Field, value: string, compares: boolean): ProblemCode | null {
  if (field.words?.includes(value)) return null;
  switch (field.kind) {
    case 'choice':
      return field.choices?.includes(value) ? null : 'unknown_choice';
    case 'duration':
      return isDuration(value) ? null : 'not_a_duration';
    case 'date':
      return isDate(value) || (compares && isDuration(value)) ? null : 'not_a_date';
    case 'number':
      return isNumber(value) ? null : 'not_a_number';
    case 'name':
    case 'text':
      return null;
  }
}

const isEmpty = (filter: Filter): boolean => filter.kind === 'and' && filter.parts.length === 0;

/** One part stands for itself, and what is joined the same way is one list. */
function join(kind: 'and' | 'or', parts: Filter[]): Filter {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  if (flat.length === 0) return { kind: 'and', parts: [] };
  return flat.length === 1 ? (flat[0] as Filter) : { kind, parts: flat };
}
