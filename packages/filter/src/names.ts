import { conversationFields } from './conversation-fields.ts';
import { customerFields } from './customer-fields.ts';
import type { Filter, ResolveName } from './types.ts';

export interface Named {
  id: string;
  name: string;
  /** Tells people of the same name apart. */
  email?: string;
}

/** What the company has made and filters may name. */
export interface FilterNames {
  agents: readonly Named[];
  teams: readonly Named[];
  channels: readonly Named[];
  types: readonly string[];
  /** Labels in use; left out, every label is taken for one. */
  labels?: readonly string[];
  /** Of customers: countries by two letters, and what the company has set up. */
  segments?: readonly Named[];
  tiers?: readonly Named[];
  purposes?: readonly Named[];
}

/** Finds what is meant by a name, an id or an address, whatever its case. */
export function resolverOf(names: FilterNames): ResolveName {
  return (field, name) => {
    if (field === 'label' && names.labels === undefined) return [name];
    if (field === 'country') return /^[a-z]{2}$/i.test(name) ? [name.toUpperCase()] : null;
    const wanted = name.toLowerCase();
    const found = namedOf(names, field)
      .filter((entry) => [entry.id, entry.name, entry.email].some((text) => text?.toLowerCase() === wanted))
      .map((entry) => entry.id);
    return found.length > 0 ? found : null;
  };
}

function namedOf(names: FilterNames, field: string): readonly Named[] {
  const list = listOf(field, names);
  if (list !== null) return list;
  const words = field === 'type' || field === 'prefers' ? names.types : (names.labels ?? []);
  return words.map((name) => ({ id: name, name }));
}

/** The filter as people read it: names in the place of ids. What has no name of its own keeps its id. */
export function withNames(filter: Filter, names: FilterNames): Filter {
  if (filter.kind === 'and' || filter.kind === 'or')
    return { kind: filter.kind, parts: filter.parts.map((part) => withNames(part, names)) };
  if (filter.kind === 'not') return { kind: 'not', part: withNames(filter.part, names) };
  const list = filter.kind === 'is' ? listOf(filter.field, names) : null;
  if (filter.kind !== 'is' || list === null) return filter;
  const words =
    [...conversationFields, ...customerFields].find(({ name }) => name === filter.field)?.words ?? [];
  return { ...filter, values: filter.values.map((value) => nameOf(value, list, words)) };
}

function listOf(field: string, names: FilterNames): readonly Named[] | null {
  switch (field) {
    case 'agent':
      return names.agents;
    case 'team':
      return names.teams;
    case 'channel':
      return names.channels;
    case 'segment':
      return names.segments ?? [];
    case 'tier':
      return names.tiers ?? [];
    case 'consent':
    case 'withdrawn':
      return names.purposes ?? [];
    default:
      return null;
  }
}

function nameOf(id: string, list: readonly Named[], words: readonly string[]): string {
  const entry = list.find((each) => each.id === id);
  if (!entry) return id;
  const shared = list.some((each) => each.id !== id && each.name.toLowerCase() === entry.name.toLowerCase());
  return shared || words.includes(entry.name) ? (entry.email ?? id) : entry.name;
}
