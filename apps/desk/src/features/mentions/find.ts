import type { Agent, Mentioned, Team } from '@throughline/sdk';

/** An agent or a team that may be named in a note. */
export type Mentionable = Pick<Mentioned, 'kind' | 'id' | 'name'> & {
  /** Tells apart those of one name. */
  hint: string;
};

/** Everybody who may be named: active agents, then teams. */
export function mentionables(agents: readonly Agent[], teams: readonly Team[]): Mentionable[] {
  return [
    ...agents
      .filter((agent) => agent.active)
      .map(({ id, name, email }) => ({ kind: 'agent' as const, id, name, hint: email })),
    ...teams.map(({ id, name }) => ({ kind: 'team' as const, id, name, hint: '' })),
  ];
}

/** What is typed after an @ at the end of a text, or null: `ask @Łuc` is looking for `Łuc`. */
export function atSignAt(before: string): string | null {
  return /(?:^|[\s(])@((?:[\p{L}\p{N}][^\n@]{0,59})?)$/u.exec(before)?.[1] ?? null;
}

const most = 8;

/** Those whose name has the start of every word typed, in their order; whole names that begin so come first. */
export function findMentionables(all: readonly Mentionable[], typed: string): Mentionable[] {
  const wanted = fold(typed).trimEnd();
  const words = wanted.split(/\s+/).filter(Boolean);
  // A whole name and a space: it is written, what follows is the sentence.
  if (/\s$/.test(typed) && all.some((each) => fold(each.name) === wanted)) return [];
  const fits = all.filter((each) => {
    const parts = fold(each.name).split(/[\s-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const begins = (each: Mentionable) => Number(fold(each.name).startsWith(wanted));
  return fits.sort((one, other) => begins(other) - begins(one)).slice(0, most);
}

export interface Naming {
  mentions: Mentionable[];
  /** Names that several have, none of whom was chosen. */
  ambiguous: { name: string; choices: Mentionable[] }[];
  /** Words after an @ that begin somebody's name and are not the whole of it: they tell nobody. */
  unfinished: string[];
}

/**
 * Whom a text names: everybody whose whole name stands after an @, however it got there.
 * @param chosen those picked from the list, which tells apart people of one name
 */
export function namedIn(text: string, chosen: readonly Mentionable[], all: readonly Mentionable[]): Naming {
  const found = new Map<string, Mentionable>();
  const ambiguous = new Map<string, Naming['ambiguous'][number]>();
  const unfinished = new Set<string>();
  // Who left since they were chosen is named all the same; the server says that they were not told.
  const known = [...all, ...chosen.filter((each) => all.every((other) => other.id !== each.id))];
  for (const { index } of text.matchAll(/(?<=^|[\s(])@(?=[\p{L}\p{N}])/gu)) {
    const rest = text.slice(index + 1);
    const fits = known.filter((each) => startsWithName(rest, each.name));
    const longest = Math.max(0, ...fits.map((each) => each.name.length));
    const meant = fits.filter((each) => each.name.length === longest);
    const picked = meant.filter((each) => chosen.some((other) => other.id === each.id));
    for (const each of meant.length === 1 ? meant : picked) found.set(each.id, each);
    const [first] = meant;
    if (first && meant.length > 1 && picked.length === 0)
      ambiguous.set(fold(first.name), { name: first.name, choices: meant });
    const word = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? '';
    if (!first && findMentionables(known, word).length > 0) unfinished.add(word);
  }
  return { mentions: [...found.values()], ambiguous: [...ambiguous.values()], unfinished: [...unfinished] };
}

/** A piece of a note: text, or a name with its @. */
export interface NotePart {
  at: number;
  text: string;
  mention: Mentioned | null;
}

/** Cuts a note at the names in it. */
export function noteParts(text: string, mentions: readonly Mentioned[]): NotePart[] {
  const parts: NotePart[] = [];
  let done = 0;
  for (const { index } of text.matchAll(/@(?=[\p{L}\p{N}])/gu)) {
    const [mention] = mentions
      .filter((each) => startsWithName(text.slice(index + 1), each.name))
      .sort((one, other) => other.name.length - one.name.length);
    if (!mention || index < done) continue;
    if (index > done) parts.push({ at: done, text: text.slice(done, index), mention: null });
    done = index + 1 + mention.name.length;
    parts.push({ at: index, text: text.slice(index, done), mention });
  }
  if (done < text.length) parts.push({ at: done, text: text.slice(done), mention: null });
  return parts;
}

function startsWithName(text: string, name: string): boolean {
  return fold(text.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

/** Without case and accents, so that `zaneta` finds `Żaneta`. */
const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ß', 'ss');
