/** Monday at eight: who comes in the first minute, in which order, and what colleagues have done about it by then. */
import { type Customer, type CustomerWishes, inventCustomer } from './cast/customer.ts';
import { careFor, type Deed, everybody } from './colleagues.ts';
import { teamNames } from './staff.ts';

/** Besides the story customer and the newsletter. */
export const openingSize = 38;

export interface Arrival {
  customer: Customer;
  /** Seconds after the doors open. */
  at: number;
  deed: Deed | null;
}

/** The customer at a position of the demo's row: some positions are cast for what has to occur. */
export const customerAt = (seed: number, number: number, today: Date): Customer =>
  inventCustomer(seed, number, today, roles[number] ?? laterRole(number));

/** Deterministic: the same seed and day, the same arrivals. */
export function openingOf(seed: number, today: Date): Arrival[] {
  return Array.from({ length: openingSize }, (_none, number) => {
    const customer = customerAt(seed, number, today);
    return { customer, at: 4 + number * 1.2, deed: deedFor(customer) };
  });
}

const roles: Record<number, CustomerWishes> = {
  // Patient: there is time to look around before answering a chat.
  0: { habit: 'chat', temper: { patience: 900, curious: true } },
  2: { habit: 'return_form' },
  // Answered below: the mailbox says that its owner is away.
  3: { habit: 'mail', temper: { away: true } },
  // Answered below: the address on the form was mistyped.
  4: { habit: 'contact_form', temper: { unreachable: true } },
  7: { habit: 'return_form' },
  9: { habit: 'chat', temper: { leavesAddress: true, patience: 40 } },
  10: { habit: 'mail', temper: { curious: true, insists: false } },
  11: { habit: 'mail' },
  14: { habit: 'left_form' },
  16: { habit: 'chat', temper: { curious: true } },
};

/** Later on, one in twenty is away and one in thirty has mistyped the address. */
function laterRole(number: number): CustomerWishes {
  if (number < openingSize) return {};
  if (number % 20 === 7) return { habit: 'mail', temper: { away: true } };
  return number % 30 === 11 ? { habit: 'contact_form', temper: { unreachable: true } } : {};
}

const answered = new Set([3, 4, 10, 16, 19, 22, 26]);
const snoozed = new Set([12, 21]);
const notes: Record<number, string> = {
  7: 'Lager gefragt: Ersatz ist da, geht raus, sobald die Fotos geprüft sind.',
  13: 'Bitte vor der Antwort die Rechnung im Archiv prüfen.',
};

/** Some are answered, some taken, some only sorted; a third lies as it came. */
function deedFor(customer: Customer): Deed | null {
  const { number, matter, filing } = customer;
  const note = notes[number];
  const more = note === undefined ? {} : { note };
  if (matter === 'praise') return careFor(customer, { answers: true, ends: 'close' });
  if (answered.has(number)) return careFor(customer, { ...more, answers: true });
  if (snoozed.has(number)) return careFor(customer, { ...more, ends: 'snooze' });
  if ([1, 3, 4].includes(number % 5)) return careFor(customer, more);
  if (number % 2 === 1 && note === undefined) return null;
  return { by: sorter, takes: false, label: filing.label, team: teamNames[filing.team], ...more };
}

/** The team lead sorts what comes in. */
const sorter = everybody[1] as (typeof everybody)[number];
