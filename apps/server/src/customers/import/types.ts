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

export type Outcome = 'new' | 'matched' | 'doubtful' | 'bad';

/** What became of a row, or would. */
export interface ToldRow {
  line: number;
  cells: string[];
  outcome: Outcome;
  /** Of a row that is left out. */
  reason: BadRow | Doubt | null;
  /** Whom it is or may be; of a new one nobody in a dry run. */
  customerIds: string[];
  handles: string[];
}

export const isLeftOut = ({ outcome }: ToldRow): boolean => outcome === 'doubtful' || outcome === 'bad';

/** How many rows became what. */
export type ImportCounts = Record<Outcome, number>;

export const noCounts = (): ImportCounts => ({ new: 0, matched: 0, doubtful: 0, bad: 0 });

/** How far an import is. */
export interface Progress {
  id: string;
  rowsDone: number;
  counts: ImportCounts;
}

export interface ImportSettings {
  /** The system the rows come from: its numbers are its own. */
  source: string;
  /** Whose numbers are meant where a phone number has no country. */
  language: Language;
}
