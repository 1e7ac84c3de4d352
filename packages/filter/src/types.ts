/** A filter as a tree. What a person types, clicks together or stores is this. */
export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  /** Any of the values; `me`, `mine` and `none` are words of the language where the field takes them. */
  | { kind: 'is'; field: string; values: string[] }
  | { kind: 'compare'; field: string; operator: Operator; value: string }
  /** Anywhere in the text. */
  | { kind: 'text'; text: string };

export type Operator = '>' | '>=' | '<' | '<=';

/** Matches everything. */
export const everything: Filter = { kind: 'and', parts: [] };

export interface Field {
  name: string;
  kind: FieldKind;
  /** For `choice`: what may stand there. */
  choices?: readonly string[];
  /** Words with a meaning of their own besides names, e.g. `none`. */
  words?: readonly string[];
}

/**
 * `choice`: one of a few words; `name`: something the company made (a team, a label), by name or id; `text`: part of
 * a text; `duration`: how long (`30m`, `2h`, `3d`, `1w`); `date`: a day (`2026-11-24`, `today`, `yesterday`) or how long
 * ago; `number`.
 */
export type FieldKind = 'choice' | 'name' | 'text' | 'duration' | 'date' | 'number';

/** What is wrong, and where: `at` and `end` are positions in the text, for people to see it marked. */
export interface FilterProblem {
  code: ProblemCode;
  at: number;
  end: number;
  /** The word it is about. */
  word: string;
}

export type ProblemCode =
  | 'unknown_field'
  | 'value_missing'
  | 'unknown_choice'
  | 'unknown_name'
  | 'not_a_duration'
  | 'not_a_date'
  | 'not_a_number'
  | 'cannot_compare'
  | 'must_compare'
  | 'quote_open'
  | 'bracket_open'
  | 'bracket_unexpected'
  | 'nothing_to_negate'
  | 'or_misplaced'
  | 'too_long';

/** The ids of what is called so (names need not be unique), or null when nothing is. */
export type ResolveName = (field: string, name: string) => readonly string[] | null;
