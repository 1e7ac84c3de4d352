/**
 * Regular expressions that anybody may write: matched in time linear in the text (RE2), with a bound on their size, so
 * that the worst one on the longest text takes a tenth of a second.
 */
import { RE2JS } from 're2js';
import { sentence } from '../platform/errors/index.ts';

const longestPattern = 500;
/** Instructions of the compiled pattern; time is this times the text's length. */
const largestProgram = 400;
/** Characters of a text that are looked at. */
export const searchedLength = 20_000;

const compiled = new Map<string, RE2JS>();

/** What is wrong with a pattern, in words; null when it can be used. */
export function problemOf(pattern: string): string | null {
  if (pattern.trim() === '') return sentence('empty');
  if (pattern.length > longestPattern) return sentence('too_long', { limit: longestPattern });
  try {
    const { program } = read(pattern);
    return program > largestProgram ? sentence('pattern_too_large') : null;
  } catch (error) {
    // What makes it match whatever the case is no part of what was written.
    const detail = (error as Error).message.replace('error parsing regexp: ', '').replace('`(?i)', '`');
    return sentence('pattern_unusable', { detail });
  }
}

/** Whether it matches anywhere, whatever the case. A pattern that cannot be used matches nothing. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (problemOf(pattern) !== null) return false;
  return known(pattern).matcher(text.slice(0, searchedLength)).find();
}

function known(pattern: string): RE2JS {
  const found = compiled.get(pattern);
  if (found) return found;
  const made = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  // Rules are few; what was tried out while writing them need not stay.
  if (compiled.size > 200) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

const read = (pattern: string) => ({ program: known(pattern).programSize() });
