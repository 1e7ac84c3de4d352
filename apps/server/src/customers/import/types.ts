import type { Language } from '../languages.ts';

/** One customer as a row of a table says. */
export interface ImportedPerson {
  name: string;
  /** Normalised; the first is what speaks loudest. */
  handles: { type: string; value: string }[];
  attributes: Record<string, string>;
}

/** Why a row cannot be read. */
export type BadRow =
  | 'too_few_cells'
  | 'too_many_cells'
  | 'nothing_to_know'
  | 'wrong_email'
  | 'wrong_phone'
  | 'wrong_birth_date';

/** Why nobody can say by themselves who a row is. */
export type Doubt = 'two_customers' | 'other_number' | 'other_name' | 'shared_address';

export interface ImportRow {
  /** Line of the file it begins on. */
  line: number;
  cells: string[];
  person: ImportedPerson | { bad: BadRow };
}

export interface LeftOut {
  line: number;
  cells: string[];
  reason: BadRow | Doubt;
  /** Whom it may be. */
  customerIds: string[];
}

export interface ImportCounts {
  new: number;
  matched: number;
  doubtful: number;
  bad: number;
}

export interface ImportSettings {
  /** The system the rows come from: its numbers are its own. */
  source: string;
  /** Whose numbers are meant where a phone number has no country. */
  language: Language;
}
