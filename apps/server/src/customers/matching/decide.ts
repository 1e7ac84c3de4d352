import { comparisons, type FieldName } from './comparisons.ts';

/** `link`: the evidence is certain by itself; `suggest`: likely, for somebody to look at. */
export type Decision = 'link' | 'suggest';

/** From this probability on, two people are worth a look: nine of ten of them at least are one. */
const suggested = 0.9;

/** @param levels of the pair, by field @returns null: two people, or too little is known */
export function decide(levels: Int8Array, probability: number): Decision | null {
  const level = (field: FieldName): number => levels[places[field]] as number;
  const differs = (field: FieldName): boolean => level(field) === lastOf[field];
  const agrees = (field: FieldName, most: number): boolean => level(field) >= 0 && level(field) <= most;
  if (isCertain()) return 'link';
  return probability >= suggested ? 'suggest' : null;

  /** A number or an address of their own, and nothing that speaks against it. */
  function isCertain(): boolean {
    if (differs('birth') || differs('given')) return false;
    if (agrees('id', 0)) return agrees('given', 4) || agrees('surname', 4) || agrees('birth', 1);
    if (differs('surname')) return false;
    if (agrees('email', 0)) return agrees('given', 1) && (agrees('surname', 2) || agrees('birth', 0));
    // A telephone stands in a home: its people are told apart by when they were born.
    return (
      agrees('phone', 0) && agrees('birth', 0) && agrees('given', 1) && agrees('surname', 1) && !differs('id')
    );
  }
}

const places = Object.fromEntries(comparisons.map(({ name }, index) => [name, index])) as Record<
  FieldName,
  number
>;
const lastOf = Object.fromEntries(comparisons.map(({ name, levels }) => [name, levels.length - 1])) as Record<
  FieldName,
  number
>;
