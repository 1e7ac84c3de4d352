/** Filters of customers: written with names by people, kept with keys and ids, shown with the names of today. */
import {
  customerFields,
  type Field,
  type Filter,
  type FilterNames,
  factFields,
  formatFilter,
  type KnownFact,
  parseFilter,
  resolverOf,
  segmentField,
  withNames,
} from '@throughline/filter';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { knownFacts } from './fact-store.ts';
import { selectSegments } from './segment-store.ts';
import { readProfileSettings } from './settings.ts';

/** What filters of customers may say. */
export interface CustomerLanguage {
  facts: KnownFact[];
  names: FilterNames;
}

/** @param types channel types there are */
export async function customerLanguage(db: Reader, types: readonly string[]): Promise<CustomerLanguage> {
  const [facts, segments, { tiers, purposes }] = await Promise.all([
    knownFacts(db),
    selectSegments(db),
    readProfileSettings(db),
  ]);
  const named = (list: readonly { key: string; name: string }[]) =>
    list.map(({ key, name }) => ({ id: key, name }));
  return {
    facts,
    names: {
      agents: [],
      teams: [],
      channels: [],
      types,
      segments: segments.map(({ id, name }) => ({ id, name })),
      tiers: named(tiers),
      purposes: named(purposes),
    },
  };
}

/**
 * @param of a segment does not name segments
 * @throws AppError `invalid_input` with every problem and where in the text it stands
 */
export function readCustomerFilter(text: string, language: CustomerLanguage, of: 'segment' | 'list'): Filter {
  const { filter, problems } = parseFilter(text, fieldsOf(language.facts, of), resolverOf(language.names));
  if (problems.length === 0) return filter;
  const fields = problems.map(({ code, at, end, word }) => ({
    field: 'filter',
    message: `cannot be read at characters ${at} to ${end}: “${word}” (${code})`,
  }));
  throw new AppError('invalid_input', { fields, detail: `filter: ${fields[0]?.message}` });
}

const fieldsOf = (facts: readonly KnownFact[], of: 'segment' | 'list'): Field[] => [
  ...customerFields,
  ...(of === 'list' ? [segmentField] : []),
  ...factFields(facts),
];

/** What was kept, as a tree. */
export const treeOf = (kept: string, facts: readonly KnownFact[]): Filter =>
  parseFilter(kept, fieldsOf(facts, 'list')).filter;

/** What was kept, as people read it. */
export const showFilter = (kept: string, { facts, names }: CustomerLanguage): string =>
  formatFilter(withNames(treeOf(kept, facts), names));
