/**
 * The language in which a company says what a customer is worth: numbers, names of facts, + - * / ( ), comparisons that
 * are 1 or 0, and min, max, round and if. It has no loops and no names of its own, so every formula ends, soon.
 */
import { invalid, sentence } from '../../platform/errors/index.ts';

export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'fact'; name: string }
  | { kind: 'negative'; of: Formula }
  | { kind: 'both'; operator: Operator; left: Formula; right: Formula }
  | { kind: 'call'; name: FunctionName; of: Formula[] };

export type Operator = '+' | '-' | '*' | '/' | '>' | '>=' | '<' | '<=' | '=';
export type FunctionName = 'min' | 'max' | 'round' | 'if';

const longest = 500;
/** So deep do brackets go at most. */
const deepest = 30;
const takes: Record<FunctionName, [number, number]> = {
  min: [1, 20],
  max: [1, 20],
  round: [1, 1],
  if: [3, 3],
};
const levels: Operator[][] = [
  ['>', '>=', '<', '<=', '='],
  ['+', '-'],
  ['*', '/'],
];

/** @throws AppError `invalid_input` naming `formula`, and the character where it cannot be read */
export function readFormula(text: string): Formula {
  if (text.length > longest) throw invalid('formula', sentence('too_long', { limit: longest }));
  const tokens = [
    ...text.matchAll(/\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|(>=|<=|[-+*/()<>=,]))|\s*(\S)/giy),
  ].map((match) => ({
    number: match[1],
    name: match[2]?.toLowerCase(),
    sign: match[3],
    at: match.index + match[0].length - match[0].trimStart().length + 1,
    strange: match[4],
  }));
  let next = 0;
  let depth = 0;
  const formula = level(0);
  if (next < tokens.length) throw unreadable();
  return formula;

  function level(of: number): Formula {
    const operators = levels[of];
    if (!operators) return single();
    let left = level(of + 1);
    for (;;) {
      const operator = operators.find((each) => each === tokens[next]?.sign);
      if (!operator) return left;
      next++;
      left = { kind: 'both', operator, left, right: level(of + 1) };
    }
  }

  function single(): Formula {
    if (++depth > deepest) throw invalid('formula', sentence('formula_too_deep'));
    const token = tokens[next++];
    const made = one(token);
    depth--;
    return made;
  }

  function one(token: (typeof tokens)[number] | undefined): Formula {
    if (token?.sign === '-') return { kind: 'negative', of: single() };
    if (token?.sign === '(') {
      const inside = level(0);
      expect(')');
      return inside;
    }
    if (token?.number !== undefined) return { kind: 'number', value: Number(token.number) };
    if (token?.name === undefined) {
      next--;
      throw unreadable();
    }
    if (tokens[next]?.sign !== '(') return { kind: 'fact', name: token.name };
    return call(token.name, token.at);
  }

  function call(name: string, at: number): Formula {
    const known = (Object.keys(takes) as FunctionName[]).find((each) => each === name);
    if (!known) throw invalid('formula', sentence('formula_no_function', { name, at }));
    next++;
    const of = [level(0)];
    while (tokens[next]?.sign === ',') {
      next++;
      of.push(level(0));
    }
    expect(')');
    const [least, most] = takes[known];
    if (of.length < least || of.length > most)
      throw invalid('formula', sentence('formula_values', { name, count: of.length, at }));
    return { kind: 'call', name: known, of };
  }

  function expect(sign: string): void {
    if (tokens[next]?.sign !== sign) throw unreadable();
    next++;
  }

  function unreadable() {
    const token = tokens[next];
    return invalid(
      'formula',
      token ? sentence('formula_unreadable', { at: token.at }) : sentence('formula_ends'),
    );
  }
}

/** Names of facts that a formula asks for, each once. */
export function factsIn(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'fact':
      return [formula.name];
    case 'negative':
      return factsIn(formula.of);
    case 'both':
      return [...new Set([...factsIn(formula.left), ...factsIn(formula.right)])];
    case 'call':
      return [...new Set(formula.of.flatMap(factsIn))];
  }
}
