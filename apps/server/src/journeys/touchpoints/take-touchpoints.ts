import { v7 as uuid } from 'uuid';
import { standingOf } from '../../customers/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { sentence } from '../../platform/errors/index.ts';
import { goalNumbers } from '../goals/goal-store.ts';
import type { NewTouchpoint } from '../types.ts';
import { addTouchpoints } from './add-touchpoints.ts';
import { builtInTypes } from './built-in-types.ts';

/** A touchpoint as others send it. */
export interface GivenTouchpoint {
  id?: string | undefined;
  type: string;
  at: Date;
  customerId?: string | undefined;
  visitor?: string | undefined;
  /** Key of a goal. */
  goal?: string | undefined;
  case?: string | undefined;
  channel?: string | undefined;
  outcome?: string | undefined;
  attributes?: Record<string, unknown> | undefined;
}

export interface Taken {
  added: number;
  /** There already, and left as they were. */
  known: number;
  /** Ids of those whose clock ran ahead; they stand at the moment they came in. */
  ahead: string[];
  /** Types among them that nobody has named; they are kept. */
  unknownTypes: string[];
  ids: string[];
}

/** What is wrong with one; `place` counts from 0. */
export interface Refusal {
  place: number;
  field: keyof GivenTouchpoint;
  message: string;
}

/** Clocks of others may be ahead by this, milliseconds. */
const patience = 5 * 60_000;
/** JSON of all attributes, bytes. */
const mostAttributes = 8192;
const earliest = Date.UTC(1990, 0, 1);

/**
 * Takes touchpoints in that others send.
 * @param options.allOrNone take none where one is refused; else the good ones are taken
 * @returns what became of them, and what was refused with the field it is about
 */
export async function takeTouchpoints(
  database: Database,
  given: readonly GivenTouchpoint[],
  now: Date,
  { allOrNone = false } = {},
): Promise<{ taken: Taken; refused: Refusal[] }> {
  const goals = await goalNumbers(database.db, named(given, 'goal'));
  const customers = await standingOf(database.db, named(given, 'customerId'));
  const refused: Refusal[] = [];
  const ahead: string[] = [];
  const good: NewTouchpoint[] = [];
  for (const [place, each] of given.entries()) {
    const problem = problemOf(each, goals, customers);
    if (problem) {
      refused.push({ place, ...problem });
      continue;
    }
    const id = each.id ?? uuid();
    const early = each.at.getTime() > now.getTime() + patience;
    if (early) ahead.push(id);
    good.push({
      id,
      goal: each.goal === undefined ? null : (goals.get(each.goal) as number),
      caseKey: each.case ?? null,
      customerId: each.customerId === undefined ? null : (customers.get(each.customerId) as string),
      homeId: each.customerId ?? null,
      visitor: each.visitor ?? null,
      at: (early ? now : each.at).getTime() * 1000,
      channel: each.channel ?? null,
      type: each.type,
      outcome: each.outcome ?? null,
      attributes: each.attributes ?? null,
    });
  }
  const kept = allOrNone && refused.length > 0 ? [] : good;
  const added = await database.transaction((tx) => addTouchpoints(tx, kept));
  const types = new Set(kept.map(({ type }) => type));
  return {
    refused,
    taken: {
      added: added.size,
      known: kept.length - added.size,
      ahead,
      unknownTypes: [...types].filter((type) => !(type in builtInTypes)),
      ids: kept.map(({ id }) => id),
    },
  };
}

const named = (given: readonly GivenTouchpoint[], field: 'goal' | 'customerId'): string[] => [
  ...new Set(given.flatMap((each) => (each[field] === undefined ? [] : [each[field]]))),
];

function problemOf(
  each: GivenTouchpoint,
  goals: ReadonlyMap<string, number>,
  customers: ReadonlyMap<string, string>,
): Omit<Refusal, 'place'> | null {
  if (each.at.getTime() < earliest) return { field: 'at', message: sentence('too_early', { year: 1990 }) };
  if (each.goal !== undefined && !goals.has(each.goal))
    return { field: 'goal', message: sentence('not_there') };
  if (each.case !== undefined && each.goal === undefined)
    return { field: 'goal', message: sentence('required') };
  if (each.customerId !== undefined && !customers.has(each.customerId))
    return { field: 'customerId', message: sentence('not_there') };
  if (each.customerId === undefined && each.visitor === undefined && each.case === undefined)
    return { field: 'customerId', message: sentence('required') };
  if (each.attributes && Buffer.byteLength(JSON.stringify(each.attributes)) > mostAttributes)
    return { field: 'attributes', message: sentence('mail_too_large', { limit: mostAttributes }) };
  return null;
}
