import type { Filter } from './types.ts';

/** The text of a filter; reading it gives the same filter. */
export function formatFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'text':
      return quotedText(filter.text);
    case 'is':
      return `${filter.field}:${filter.values.map(quotedValue).join(',')}`;
    case 'compare':
      return `${filter.field}:${filter.operator}${quotedValue(filter.value)}`;
    case 'not':
      return `-${nested(filter.part)}`;
    case 'and':
      return filter.parts.map((part) => (part.kind === 'or' ? nested(part) : formatFilter(part))).join(' ');
    case 'or':
      return filter.parts
        .map((part) => (part.kind === 'and' ? nested(part) : formatFilter(part)))
        .join(' OR ');
  }
}

const nested = (filter: Filter): string =>
  filter.kind === 'and' || filter.kind === 'or' ? `(${formatFilter(filter)})` : formatFilter(filter);

const quote = (text: string): string => `"${text.replace(/["\\]/g, (char) => `\\${char}`)}"`;
const quotedValue = (value: string): string =>
  /^[^\s()",<>\\][^\s(),"\\]*$/.test(value) ? value : quote(value);
/** A single word may look like something else: a field, a bracket, a word of the language. */
const quotedText = (text: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N}._@+#/-]*$/u.test(text) && !['OR', 'AND', 'NOT'].includes(text)
    ? text
    : quote(text);
