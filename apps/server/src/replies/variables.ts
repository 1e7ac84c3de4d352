import { AppError, type FieldProblem } from '../platform/errors/index.ts';

/** What a text may name between double braces, each filled in where the reply is written. */
export const variables = [
  'customer.name',
  'customer.firstName',
  'agent.name',
  'agent.firstName',
  'conversation.number',
  'conversation.subject',
  'company.name',
] as const;

const known = new Set<string>(variables);

/**
 * @param field where the texts stand
 * @throws AppError `invalid_input` naming the language and every variable that does not exist, and braces that are
 * not closed
 */
export function checkVariables(texts: Readonly<Record<string, string>>, field = 'texts'): void {
  const fields = Object.entries(texts).flatMap(([language, text]) =>
    problemsOf(text).map((message): FieldProblem => ({ field: `${field}.${language}`, message })),
  );
  if (fields.length === 0) return;
  throw new AppError('invalid_input', { fields, detail: `${fields[0]?.field}: ${fields[0]?.message}` });
}

function problemsOf(text: string): string[] {
  const found = [...text.matchAll(/\{\{([^{}]*)\}\}/g)];
  const unknown = found
    .map((match) => (match[1]?.split('|')[0] ?? '').trim())
    .filter((name) => !known.has(name))
    .map((name) => `there is no variable {{${name}}}`);
  const opened = text.split('{{').length - 1;
  return opened > found.length ? [...unknown, 'a variable is not closed with }}'] : unknown;
}
