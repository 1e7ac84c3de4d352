import type { Formula, Operator } from './read-formula.ts';

/** Larger sums are no value of a customer. */
const largest = 1e14;

/**
 * What a formula comes to, rounded to cents; a fact nobody told is 0.
 * @returns null where it comes to no number: divided by nothing, or beyond 10¹⁴
 */
export function computeValue(formula: Formula, facts: Readonly<Record<string, number>>): number | null {
  const value = Math.round(compute(formula, facts) * 100) / 100;
  // Without a negative zero, which nobody can tell from zero.
  return Number.isFinite(value) && Math.abs(value) <= largest ? value + 0 : null;
}

function compute(formula: Formula, facts: Readonly<Record<string, number>>): number {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'fact':
      return Object.hasOwn(facts, formula.name) ? (facts[formula.name] as number) : 0;
    case 'negative':
      return -compute(formula.of, facts);
    case 'both':
      return operators[formula.operator](compute(formula.left, facts), compute(formula.right, facts));
    case 'call': {
      const of = formula.of.map((each) => compute(each, facts));
      switch (formula.name) {
        case 'min':
          return Math.min(...of);
        case 'max':
          return Math.max(...of);
        case 'round':
          return Math.round(of[0] as number);
        case 'if':
          return (of[0] !== 0 ? of[1] : of[2]) as number;
      }
    }
  }
}

const operators: Record<Operator, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '>': (left, right) => Number(left > right),
  '>=': (left, right) => Number(left >= right),
  '<': (left, right) => Number(left < right),
  '<=': (left, right) => Number(left <= right),
  '=': (left, right) => Number(left === right),
};
