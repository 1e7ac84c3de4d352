import type { FilterProblem, Operator } from './types.ts';

export type Token =
  | { kind: 'open' | 'close' | 'or' | 'not'; at: number; end: number }
  | { kind: 'term'; field: string; operator: Operator | null; values: string[]; at: number; end: number }
  | { kind: 'text'; text: string; at: number; end: number };

/** Words, quoted texts, `field:value,"other value"`, brackets, `OR` and `-`. Never throws. */
export function tokenize(text: string): { tokens: Token[]; problems: FilterProblem[] } {
  const tokens: Token[] = [];
  const problems: FilterProblem[] = [];
  let at = 0;
  while (at < text.length) {
    const begin = at;
    const char = text[at] as string;
    if (/\s/.test(char)) at++;
    else if (char === '(' || char === ')') {
      at++;
      tokens.push({ kind: char === '(' ? 'open' : 'close', at: begin, end: at });
    } else if (char === '-' && /[^\s)]/.test(text[at + 1] ?? ' ')) {
      at++;
      tokens.push({ kind: 'not', at: begin, end: at });
    } else if (char === '"') tokens.push({ kind: 'text', text: quoted(), at: begin, end: at });
    else readWord(begin);
  }
  return { tokens, problems };

  function readWord(begin: number): void {
    const field = /^([a-z][a-z0-9_-]*):/i.exec(text.slice(at));
    if (field) {
      at += field[0].length;
      const operator = /^(>=|<=|>|<)/.exec(text.slice(at))?.[0] ?? null;
      at += operator?.length ?? 0;
      tokens.push({
        kind: 'term',
        field: (field[1] as string).toLowerCase(),
        operator: operator as Operator | null,
        values: values(),
        at: begin,
        end: at,
      });
      return;
    }
    const word = bare(/[^\s()"]/);
    if (word === 'OR') tokens.push({ kind: 'or', at: begin, end: at });
    else if (word === 'NOT') tokens.push({ kind: 'not', at: begin, end: at });
    else if (word !== 'AND') tokens.push({ kind: 'text', text: word, at: begin, end: at });
  }

  function values(): string[] {
    const found: string[] = [];
    for (;;) {
      const value = text[at] === '"' ? quoted() : bare(/[^\s(),"]/);
      if (value !== '') found.push(value);
      if (text[at] !== ',') return found;
      at++;
    }
  }

  function bare(allowed: RegExp): string {
    const begin = at;
    while (at < text.length && allowed.test(text[at] as string)) at++;
    return text.slice(begin, at);
  }

  /** Between quotes; a backslash takes the next character as it is. */
  function quoted(): string {
    const begin = at++;
    let value = '';
    while (at < text.length && text[at] !== '"') {
      if (text[at] === '\\' && at + 1 < text.length) at++;
      value += text[at++];
    }
    if (at >= text.length) problems.push({ code: 'quote_open', at: begin, end: at, word: value });
    at++;
    at = Math.min(at, text.length);
    return value;
  }
}
