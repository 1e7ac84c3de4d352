import type { Reader } from '../../platform/db/index.ts';
import { distinctionsOf, type StandingDistinction } from '../distinction-store.ts';
import { customerFamily, customersNamed } from '../join-store.ts';
import { type NamedHandles, namesAndHandlesOf } from '../names-store.ts';
import { countOpen, openSuggestions, type Place, suggestionsOf } from './suggestion-store.ts';
import type { Suggestion } from './types.ts';

/** Counted no further: who tidies data does not count beyond. */
const mostCounted = 10_000;

export interface ListedSuggestion extends Omit<Suggestion, 'oneId' | 'otherId'> {
  one: NamedHandles;
  other: NamedHandles;
}

/** What nobody decided yet, the likeliest first. */
export async function listSuggestions(
  db: Reader,
  after: Place | null,
  limit: number,
): Promise<{ items: ListedSuggestion[]; next: Place | null; open: number }> {
  const [found, open] = await Promise.all([openSuggestions(db, after, limit), countOpen(db, mostCounted)]);
  const names = await namesAndHandlesOf(db, [
    ...new Set(found.flatMap((each) => [each.oneId, each.otherId])),
  ]);
  const named = new Map(names.map((each) => [each.id, each]));
  const items = found.flatMap(({ oneId, otherId, ...rest }) => {
    const [one, other] = [named.get(oneId), named.get(otherId)];
    return one && other ? [{ one, other, ...rest }] : [];
  });
  const last = found.at(-1);
  return { items, open, next: last && found.length === limit ? last : null };
}

export interface SameAs {
  /** Who they may be. */
  suggestions: { customerId: string; name: string; score: number; reasons: Suggestion['reasons'] }[];
  /** Who somebody said they are not. */
  distinctions: StandingDistinction[];
}

/** Who a customer may be, and who they are not. */
export async function readSameAs(db: Reader, customerId: string): Promise<SameAs> {
  const family = await customerFamily(db, customerId);
  const [found, distinctions] = await Promise.all([
    suggestionsOf(db, customerId),
    distinctionsOf(db, family),
  ]);
  const other = ({ oneId, otherId }: Suggestion) => (oneId === customerId ? otherId : oneId);
  const names = await customersNamed(db, found.map(other));
  return {
    suggestions: found.map((each) => ({
      customerId: other(each),
      name: names.get(other(each)) ?? '',
      score: each.score,
      reasons: each.reasons,
    })),
    distinctions,
  };
}
