/** What the company's systems know of one customer: made together, so that order, invoice and parcel agree. */
import type { Customer } from '../cast/customer.ts';
import type { Matter } from '../matters/index.ts';
import type { Chance } from '../random.ts';
import { createChance } from '../random.ts';

export interface Records {
  person: { id: string; name: string; email: string; phone: string; street: string; city: string };
  /** ISO 8601, a day. */
  since: string;
  newsletter: boolean;
  orders: Order[];
}

export interface Order {
  id: string;
  /** ISO 8601. */
  placedAt: string;
  state: 'processing' | 'shipped' | 'delivered';
  items: { sku: string; name: string; quantity: number; cents: number }[];
  invoice: Invoice;
  parcel: Parcel;
  giveBack: GiveBack | null;
}

export interface Invoice {
  number: string;
  issuedOn: string;
  dueOn: string;
  cents: number;
  paidCents: number;
  refundedCents: number;
  /** How often we have reminded of it, 0 to 3. */
  dunning: number;
  sentTo: string;
}

export interface Parcel {
  tracking: string;
  state: 'announced' | 'in_transit' | 'delivered' | 'returning';
  /** A day. */
  expectedOn: string;
  street: string;
  city: string;
  events: { at: string; place: string; code: string; text: string }[];
}

export interface GiveBack {
  id: string;
  reason: string;
  state: 'requested' | 'approved' | 'refunded';
  openedAt: string;
}

/** The same customer and day, the same records. @param today what happened is dated from it */
export function recordsOf(customer: Customer, today: Date): Records {
  const chance = createChance(customer.number).branch(`records ${customer.address}`);
  const id = String(10_000 + idOf(customer));
  const { name, address, phone, street, city } = customer;
  const person = { id, name, email: address, phone, street, city };
  const current = currentOf[customer.matter];
  const orders = Array.from({ length: chance.between(0, 3) }, (_none, index) => {
    const age = chance.between(120, 300) + 300 * index;
    const number = chance.between(700_000, 869_999);
    return orderOf(person, `ML-${number}`, settled(age), chance.branch(`order ${number}`), today);
  });
  if (current)
    orders.unshift({
      ...orderOf(person, customer.order, current, chance.branch('current'), today, customer.line),
    });
  return {
    person,
    since: day(today, -chance.between(320, 2_400)),
    newsletter: chance.happens(0.4),
    orders,
  };
}

/** Two rows of numbers, so that the story's customer and the first of the seed are two people. */
const idOf = (customer: Customer): number =>
  customer.address === 'k.wisniewska@poczta.example' ? 0 : customer.number + 1;

/** How the order stands that somebody writes about. */
interface Standing {
  /** Days since it was placed. */
  age: number;
  parcel: Parcel['state'];
  paid: boolean;
  /** The same amount was taken again. */
  twice?: boolean;
  dunning?: number;
  givesBack?: string;
}

const settled = (age: number): Standing => ({ age, parcel: 'delivered', paid: true });
const currentOf: Record<Matter, Standing | null> = {
  delivery_date: { age: 26, parcel: 'in_transit', paid: true },
  damaged_leg: { age: 12, parcel: 'delivered', paid: true },
  return_chairs: { age: 15, parcel: 'delivered', paid: true, givesBack: 'damaged' },
  charged_twice: { age: 20, parcel: 'delivered', paid: true, twice: true },
  company_invoice: { age: 21, parcel: 'delivered', paid: false, dunning: 1 },
  assembly_appointment: { age: 30, parcel: 'announced', paid: true },
  missing_screws: { age: 9, parcel: 'delivered', paid: true },
  price_match: null,
  praise: { age: 14, parcel: 'delivered', paid: true },
  new_address: { age: 18, parcel: 'announced', paid: false },
  wrong_colour: { age: 10, parcel: 'delivered', paid: true, givesBack: 'wrong colour' },
  squeaking_bed: { age: 40, parcel: 'delivered', paid: false, dunning: 2 },
  will_it_fit: null,
};

const wares: [name: string, cents: number][] = [
  ['Stuhl', 12_900],
  ['Esstisch', 64_900],
  ['Bett 160 × 200', 79_900],
  ['Kommode', 34_900],
  ['Regal', 18_900],
  ['Kleiderschrank', 99_900],
];
const lines = ['Mira', 'Lena', 'Oslo', 'Falun', 'Birke', 'Juna', 'Tarn', 'Hygge', 'Alba'];

function orderOf(
  person: Records['person'],
  id: string,
  standing: Standing,
  chance: Chance,
  today: Date,
  line = chance.pick(lines),
): Order {
  const [ware, cents] = chance.pick(wares);
  // What the customer says of the piece may be a whole phrase already, with how many there are.
  const quantity = ware === 'Stuhl' && !line.includes(' ') ? chance.pick([2, 4, 6]) : 1;
  const name = line.includes(' ') ? line : `${ware} ${line}`;
  const items = [
    { sku: `${name.slice(0, 2).toUpperCase()}-${chance.between(100, 999)}`, name, quantity, cents },
  ];
  if (chance.happens(0.3))
    items.push({ sku: 'ZB-014', name: 'Filzgleiter, 16 Stück', quantity: 1, cents: 990 });
  const total = items.reduce((sum, item) => sum + item.quantity * item.cents, 0);
  const number = id.replace(/\D/g, '');
  const states = {
    announced: 'processing',
    in_transit: 'shipped',
    delivered: 'delivered',
    returning: 'delivered',
  } as const;
  return {
    id,
    placedAt: moment(today, -standing.age, chance.between(7, 21)),
    state: states[standing.parcel],
    items,
    invoice: {
      number: `RE-${number}`,
      issuedOn: day(today, 1 - standing.age),
      dueOn: day(today, 15 - standing.age),
      cents: total,
      paidCents: standing.paid ? total * (standing.twice ? 2 : 1) : 0,
      refundedCents: 0,
      dunning: standing.dunning ?? 0,
      sentTo: person.email,
    },
    parcel: parcelOf(person, number, standing, today),
    giveBack: standing.givesBack
      ? {
          id: `RT-${number}`,
          reason: standing.givesBack,
          state: 'requested',
          openedAt: moment(today, -2, 10),
        }
      : null,
  };
}

function parcelOf(person: Records['person'], number: string, standing: Standing, today: Date): Parcel {
  const begin = standing.age;
  const way = [
    { after: 1, place: 'Köln', code: 'announced', text: 'Sendung angekündigt' },
    { after: 4, place: 'Köln', code: 'picked_up', text: 'Beim Versender abgeholt' },
    { after: 5, place: 'Dortmund', code: 'sorted', text: 'Im Verteilzentrum bearbeitet' },
    { after: 7, place: person.city, code: 'delivered', text: 'Zugestellt' },
  ];
  const steps = { announced: 1, in_transit: 3, delivered: 4, returning: 4 }[standing.parcel];
  return {
    tracking: `NK${number}DE`,
    state: standing.parcel,
    expectedOn: day(
      today,
      standing.parcel === 'delivered' ? 7 - begin : standing.parcel === 'announced' ? 5 : 2,
    ),
    street: person.street,
    city: person.city,
    events: way
      .slice(0, steps)
      .map(({ after, ...event }) => ({ at: moment(today, after - begin, 8 + after), ...event }))
      .reverse(),
  };
}

const dayLong = 86_400_000;
const day = (today: Date, days: number): string => moment(today, days, 12).slice(0, 10);
function moment(today: Date, days: number, hour: number): string {
  const at = new Date(today.getTime() + days * dayLong);
  at.setUTCHours(hour, 0, 0, 0);
  return at.toISOString();
}
