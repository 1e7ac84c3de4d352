/** The shop's CRM: money as decimals in text, everything asked for by id or address. */
import type { BackOffice } from './back-office.ts';
import type { Order, Records } from './records.ts';
import { list, object, oneOf, text, truth, whole } from './schema.ts';
import type { Route } from './service.ts';
import { Refusal } from './service.ts';
import type { Tell } from './webhooks.ts';

const customer = object({
  id: text('C-10001'),
  name: text('Ute Großmann'),
  email: text('u.grossmann@posteo.example', { format: 'email' }),
  phone: text('+49 176 5512345'),
  street: text('Gartenweg 12'),
  city: text('50825 Köln'),
  customer_since: text('2022-04-01', { format: 'date' }),
  newsletter: truth(true),
  tier: oneOf('basic', 'silver', 'gold'),
  orders_count: whole(3),
  lifetime_value: text('1187.00'),
  currency: text('EUR'),
});
const order = object({
  id: text('ML-880417'),
  customer_id: text('C-10001'),
  placed_at: text('2026-11-09T10:00:00.000Z', { format: 'date-time' }),
  status: oneOf('processing', 'shipped', 'delivered', 'return_requested'),
  total: text('258.00'),
  currency: text('EUR'),
  items: list(
    object({ sku: text('ST-114'), name: text('Stuhl Lena'), quantity: whole(2), price: text('129.00') }),
  ),
});
const giveBack = object({
  id: text('RT-880417'),
  order_id: text('ML-880417'),
  reason: text('damaged'),
  state: oneOf('requested', 'approved', 'refunded'),
  opened_at: text('2026-11-22T10:00:00.000Z', { format: 'date-time' }),
});
const byAddress = { email: 'E-mail address of the customer' };

export const crmRoutes = (office: BackOffice, tell: Tell, now: () => Date): Route[] => [
  {
    method: 'get',
    path: '/customers',
    id: 'findCustomers',
    summary: 'Customers with an e-mail address',
    query: byAddress,
    answer: object({ customers: list(customer) }),
    handle({ query }) {
      const found = office.byEmail(query.get('email'));
      return { customers: found ? [showCustomer(found)] : [] };
    },
  },
  {
    method: 'get',
    path: '/orders',
    id: 'listOrders',
    summary: 'Orders of a customer, newest first',
    query: byAddress,
    answer: object({ orders: list(order) }),
    handle({ query }) {
      const found = office.byEmail(query.get('email'));
      return { orders: found?.orders.map((each) => showOrder(found, each)) ?? [] };
    },
  },
  {
    method: 'get',
    path: '/returns',
    id: 'listReturns',
    summary: 'What a customer sends back',
    query: byAddress,
    answer: object({ returns: list(giveBack) }),
    handle({ query }) {
      const found = office.byEmail(query.get('email'));
      return { returns: found?.orders.flatMap((each) => showReturn(each)) ?? [] };
    },
  },
  {
    method: 'post',
    path: '/orders/{id}/returns',
    id: 'openReturn',
    summary: 'Open a return',
    body: object({ reason: oneOf('damaged', 'wrong item', 'wrong colour', 'no longer wanted') }, ['reason']),
    answer: giveBack,
    handle({ params, body }) {
      const found = office.find(({ id }) => id === params.id);
      if (!found) return null;
      if (found.order.giveBack) throw new Refusal(409, 'this order has a return already');
      found.order.giveBack = {
        id: `RT-${found.order.id.replace(/\D/g, '')}`,
        reason: String(body.reason),
        state: 'requested',
        openedAt: now().toISOString(),
      };
      const [shown] = showReturn(found.order);
      tell({ type: 'return.requested', email: found.of.person.email, data: { ...shown } });
      return shown;
    },
  },
];

const euros = (cents: number) => (cents / 100).toFixed(2);
const totalOf = ({ items }: Order) => items.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);

function showCustomer({ person, since, newsletter, orders }: Records) {
  const value = orders.reduce((sum, each) => sum + totalOf(each), 0);
  return {
    ...person,
    id: `C-${person.id}`,
    customer_since: since,
    newsletter,
    tier: value > 150_000 ? 'gold' : value > 50_000 ? 'silver' : 'basic',
    orders_count: orders.length,
    lifetime_value: euros(value),
    currency: 'EUR',
  };
}

export const showOrder = ({ person }: Records, each: Order) => ({
  id: each.id,
  customer_id: `C-${person.id}`,
  placed_at: each.placedAt,
  status: each.giveBack ? 'return_requested' : each.state,
  total: euros(totalOf(each)),
  currency: 'EUR',
  items: each.items.map(({ cents, ...item }) => ({ ...item, price: euros(cents) })),
});

export const showReturn = ({ id, giveBack: back }: Order) =>
  back
    ? [{ id: back.id, order_id: id, reason: back.reason, state: back.state, opened_at: back.openedAt }]
    : [];
