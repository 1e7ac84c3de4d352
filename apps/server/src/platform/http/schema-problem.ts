import { type FieldProblem, type SentenceCode, sentence } from '../errors/index.ts';

interface Issue {
  instancePath: string;
  message?: string | undefined;
  params?: Record<string, unknown>;
}

/**
 * What a schema finds wrong with one field. The validator's own words (`Too big: expected string to have <=80
 * characters`) become sentences of ours, which a desk says in its reader's language; words that a schema was given for
 * its case stay.
 */
export function schemaProblem(issue: Issue): FieldProblem {
  return {
    field: issue.instancePath.slice(1).replaceAll('/', '.') || 'body',
    message: inOurWords(issue) ?? issue.message ?? 'invalid',
  };
}

const expected: Record<string, SentenceCode> = {
  string: 'not_text',
  boolean: 'not_boolean',
  int: 'not_whole_number',
  number: 'not_number',
};

function inOurWords({ message = '', params = {} }: Issue): string | null {
  if (message.startsWith('Too small:')) return tooSmall(params);
  if (message.startsWith('Too big:')) return tooBig(params);
  if (message.startsWith('Invalid input:')) {
    if (message.endsWith('received undefined')) return sentence('required');
    const code = expected[String(params.expected)];
    return code ? sentence(code) : null;
  }
  if (message.startsWith('Invalid option:') && Array.isArray(params.values))
    return sentence('not_one_of', { choices: params.values.join(', ') });
  return null;
}

function tooSmall({ origin, minimum }: Record<string, unknown>): string | null {
  const limit = Number(minimum);
  if (origin === 'number' || origin === 'int') return sentence('at_least', { limit });
  if (limit === 1) return sentence('empty');
  return origin === 'string' ? sentence('too_short', { limit }) : null;
}

function tooBig({ origin, maximum }: Record<string, unknown>): string | null {
  const limit = Number(maximum);
  if (origin === 'number' || origin === 'int') return sentence('at_most', { limit });
  if (origin === 'array') return sentence('too_many', { limit });
  return origin === 'string' ? sentence('too_long', { limit }) : null;
}
