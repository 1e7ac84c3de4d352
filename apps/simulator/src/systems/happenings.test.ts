import { expect, test } from 'vitest';
import { createChance } from '../random.ts';
import { openBackOffice } from './back-office.ts';
import { nextHappening } from './happenings.ts';

const today = new Date('2026-11-24T09:00:00Z');

/** Lets everything happen that can. */
function history(seed: number): string[] {
  const { all } = openBackOffice(seed, today, 40);
  const chance = createChance(seed);
  const told: string[] = [];
  for (let next = nextHappening(all, chance); next; next = nextHappening(all, chance)) {
    const { type, email } = next.happen(today);
    told.push(`${next.system} ${type} ${email}`);
  }
  return told;
}

test('the same seed, the same happenings, in all three systems, and they come to an end', () => {
  const told = history(1);
  expect(history(1)).toEqual(told);
  expect(new Set(told.map((line) => line.split(' ')[0]))).toEqual(new Set(['crm', 'billing', 'logistics']));
  const types = new Set(told.map((line) => line.split(' ')[1]));
  for (const type of ['shipment.delivered', 'invoice.overdue', 'invoice.paid', 'return.refunded'])
    expect(types).toContain(type);
});

test('nothing happens to who has nothing open', () => {
  const { all } = openBackOffice(1, today, 40);
  const calm = all.filter(({ orders }) =>
    orders.every(
      ({ parcel, invoice, giveBack }) => parcel.state === 'delivered' && invoice.paidCents > 0 && !giveBack,
    ),
  );
  expect(calm.length).toBeGreaterThan(3);
  expect(nextHappening(calm, createChance(1))).toBeNull();
});
