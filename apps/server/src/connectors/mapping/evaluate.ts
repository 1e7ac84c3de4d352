/** JSONata, bounded in time, depth and what it may build. */
import jsonata, { type Expression } from 'jsonata';

/** milliseconds, of one expression */
const timeout = 1000;
/** calls within calls */
const stack = 100;
/** entries of one list */
const sequence = 50_000;
/** Compiled ones that are remembered. */
const remembered = 500;

const compiled = new Map<string, Expression>();

/** Expressions are the configuration's; data must never become one. */
const bindings = {
  eval: () => {
    throw Object.assign(new Error('$eval is not allowed'), { code: 'eval' });
  },
};

/** @throws Error whose message says what is wrong, and where in the expression */
export async function evaluate(
  text: string,
  input: unknown,
  given: Record<string, unknown>,
): Promise<unknown> {
  try {
    return await compile(text).evaluate(input, { ...bindings, ...given });
  } catch (error) {
    const { message, position } = error as { message?: string; position?: number };
    throw new Error(`${message ?? 'cannot be evaluated'}${position === undefined ? '' : ` (${position})`}`, {
      cause: error,
    });
  }
}

function compile(text: string): Expression {
  const known = compiled.get(text);
  if (known) return known;
  const fresh = jsonata(text, { timeout, stack, sequence } as Parameters<typeof jsonata>[1]);
  if (compiled.size >= remembered) compiled.clear();
  compiled.set(text, fresh);
  return fresh;
}
