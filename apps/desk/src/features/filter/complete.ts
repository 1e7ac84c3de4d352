import { conversationFields, type Field, type FilterNames } from '@throughline/filter';

export interface Completion {
  /** What replaces the text between `from` and the caret. */
  insert: string;
  /** The field or the value, as it is typed. */
  text: string;
  field: Field;
  kind: 'field' | 'value';
}

export interface Completions {
  from: number;
  options: Completion[];
}

const mostOptions = 8;

/** What can stand where the caret is: fields, or values of the field before the colon. */
export function completionsAt(
  text: string,
  caret: number,
  names: FilterNames,
  fields: readonly Field[] = conversationFields,
): Completions {
  const word = wordBefore(text.slice(0, caret));
  const begin = caret - word.length;
  const colon = word.indexOf(':');
  if (colon < 0) return { from: begin, options: fieldOptions(word, fields) };
  const field = fields.find((entry) => entry.name === word.slice(0, colon).toLowerCase());
  if (!field) return { from: caret, options: [] };
  const typedAt = Math.max(colon, lastComma(word)) + 1;
  const typed = word.slice(typedAt).replace(/^"/, '');
  return { from: begin + typedAt, options: valueOptions(field, typed, names) };
}

function fieldOptions(typed: string, fields: readonly Field[]): Completion[] {
  return fields
    .filter((field) => field.name.startsWith(typed.toLowerCase()))
    .slice(0, typed === '' ? fields.length : mostOptions)
    .map((field) => ({ insert: `${field.name}:`, text: `${field.name}:`, field, kind: 'field' }));
}

function valueOptions(field: Field, typed: string, names: FilterNames): Completion[] {
  const folded = typed.toLowerCase();
  return valuesFor(field, names)
    .filter((value) => value.toLowerCase().includes(folded) && value !== typed)
    .sort((one, other) => rank(one, folded) - rank(other, folded))
    .slice(0, mostOptions)
    .map((value) => ({ insert: quoted(value), text: value, field, kind: 'value' }));
}

const rank = (value: string, folded: string): number => (value.toLowerCase().startsWith(folded) ? 0 : 1);

/** Values worth offering, as they are typed. */
export function valuesFor(field: Field, names: FilterNames): string[] {
  const words = [...(field.words ?? [])];
  switch (field.kind) {
    case 'choice':
      return [...(field.choices ?? [])];
    case 'duration':
      return field.name === 'due' ? ['<30m', '<2h', '<8h', '<1d'] : ['>1h', '>4h', '>1d', '>3d'];
    case 'date':
      return ['today', 'yesterday', '<7d', '<30d', '>7d', '>30d'];
    case 'name':
      return [...words, ...namesFor(field.name, names)];
    default:
      return [];
  }
}

function namesFor(field: string, names: FilterNames): string[] {
  const { agents, teams, channels, types, labels, segments, tiers, purposes } = names;
  const namesOf: Record<string, FilterNames['segments']> = {
    agent: agents,
    team: teams,
    channel: channels,
    segment: segments,
    tier: tiers,
    consent: purposes,
    withdrawn: purposes,
  };
  const named = namesOf[field];
  if (named) return named.map((entry) => entry.name);
  if (field === 'type' || field === 'prefers') return [...types];
  return field === 'label' ? [...(labels ?? [])] : [];
}

/** The word that ends here; quotes hold it together. */
function wordBefore(before: string): string {
  let begin = 0;
  let inQuotes = false;
  for (let at = 0; at < before.length; at++) {
    if (before[at] === '"') inQuotes = !inQuotes;
    else if (!inQuotes && /[\s()]/.test(before[at] as string)) begin = at + 1;
  }
  const word = before.slice(begin);
  return word.startsWith('-') ? word.slice(1) : word;
}

function lastComma(word: string): number {
  let found = -1;
  let inQuotes = false;
  for (let at = 0; at < word.length; at++) {
    if (word[at] === '"') inQuotes = !inQuotes;
    else if (!inQuotes && word[at] === ',') found = at;
  }
  return found;
}

const quoted = (value: string): string =>
  /^[^\s(),"\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, (char) => `\\${char}`)}"`;
