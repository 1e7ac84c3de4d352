import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { useAgents, useTeams } from '../../api/people.ts';
import { atSignAt, findMentionables, type Mentionable, mentionables, type Naming, namedIn } from './find.ts';

export interface NamingField extends Naming {
  /** Null while nobody looks for a name. */
  people: Mentionable[] | null;
  marked: number;
  /** What stands before the caret, or null; the editor tells. */
  onCaret: (before: string | null) => void;
  onKeyDownCapture: (event: KeyboardEvent) => void;
  take: (person: Mentionable) => void;
  /** Says which of several of one name is meant. */
  choose: (person: Mentionable) => void;
}

/**
 * Offers names while one is typed after an @, and tells whom a text names.
 * @param isOn false where nobody can be named, as in an answer to a customer
 * @param onChosen is given everybody picked so far
 */
export function useNaming(
  isOn: boolean,
  text: string,
  chosen: readonly Mentionable[],
  insertRef: RefObject<((text: string, replaced: number) => void) | null>,
  onChosen: (chosen: Mentionable[]) => void,
): NamingField {
  const agents = useAgents();
  const teams = useTeams();
  const all = useMemo(() => mentionables(agents, teams), [agents, teams]);
  const naming = useMemo(
    () => (isOn ? namedIn(text, chosen, all) : { mentions: [], ambiguous: [], unfinished: [] }),
    [isOn, text, chosen, all],
  );
  const [query, setQuery] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const found = isOn && query !== null && !dismissed ? findMentionables(all, query) : [];
  const onCaret = (before: string | null) => {
    const next = isOn && before !== null ? atSignAt(before) : null;
    if (next === query) return;
    setQuery(next);
    setMarked(0);
    if (next === null || query === null) setDismissed(false);
  };
  const choose = (person: Mentionable) =>
    onChosen([...chosen.filter((each) => each.name !== person.name), person]);
  const take = (person: Mentionable) => {
    insertRef.current?.(`@${person.name} `, (query?.length ?? 0) + 1);
    onChosen([...chosen.filter((each) => each.id !== person.id), person]);
    setQuery(null);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const person = found[marked];
    if (!person) return;
    if (event.key === 'ArrowDown') setMarked((marked + 1) % found.length);
    else if (event.key === 'ArrowUp') setMarked((marked + found.length - 1) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) take(person);
    else if (event.key === 'Escape') setDismissed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const people = found.length > 0 ? found : null;
  return { ...naming, people, marked, onCaret, onKeyDownCapture, take, choose };
}
