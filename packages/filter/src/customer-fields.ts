import type { Field } from './types.ts';

/** What customers can be filtered by, besides facts that systems tell of them and segments. */
export const customerFields: readonly Field[] = [
  { name: 'name', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'tier', kind: 'name', words: ['none'] },
  { name: 'language', kind: 'choice', choices: ['en', 'de', 'pl', 'nl'] },
  { name: 'country', kind: 'name', words: ['none'] },
  { name: 'type', kind: 'name' },
  { name: 'prefers', kind: 'name', words: ['none'] },
  { name: 'label', kind: 'name', words: ['none'] },
  { name: 'conversations', kind: 'number' },
  { name: 'contacted', kind: 'date' },
  { name: 'since', kind: 'date' },
  { name: 'consent', kind: 'name', words: ['none'] },
  { name: 'withdrawn', kind: 'name', words: ['none'] },
  { name: 'is', kind: 'choice', choices: ['do-not-contact'] },
];

/** The segments a customer is in. A segment cannot name another: that would be a circle, sooner or later. */
export const segmentField: Field = { name: 'segment', kind: 'name', words: ['none'] };

/** A fact that systems tell of customers. */
export interface KnownFact {
  name: string;
  kind: 'number' | 'text' | 'boolean';
}

/** Facts as fields, those of our own names left out. */
export const factFields = (facts: readonly KnownFact[]): Field[] =>
  facts
    .filter(({ name }) => ![...customerFields, segmentField].some((field) => field.name === name))
    .map(({ name, kind }) =>
      kind === 'boolean' ? { name, kind: 'choice', choices: ['true', 'false'] } : { name, kind },
    );
