import { type Filter, formatFilter } from '@throughline/filter';
import { wordsOf } from './words.ts';

/** What was typed, with the words that were looked for instead; null when nothing was corrected. */
export function correctedText(typed: Filter, corrections: Map<string, string>): string | null {
  return corrections.size === 0 ? null : formatFilter(visit(typed));

  function visit(filter: Filter): Filter {
    switch (filter.kind) {
      case 'text': {
        const [word] = wordsOf(filter.text);
        return { kind: 'text', text: corrections.get(word?.text ?? '') ?? filter.text };
      }
      case 'not':
        return { kind: 'not', part: visit(filter.part) };
      case 'and':
      case 'or':
        return { kind: filter.kind, parts: filter.parts.map(visit) };
      default:
        return filter;
    }
  }
}
