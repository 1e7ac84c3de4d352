/** The carrier: knows parcels, and people only as who receives them. */
import type { BackOffice } from './back-office.ts';
import type { Order, Records } from './records.ts';
import { list, object, oneOf, text } from './schema.ts';
import type { Route } from './service.ts';
import { Refusal } from './service.ts';
import type { Tell } from './webhooks.ts';

const address = object({ street: text('ul. Lipowa 14'), city: text('00-195 Warszawa') }, ['street', 'city']);
const shipment = object({
  trackingNumber: text('NK880417DE'),
  reference: text('ML-880417', { description: 'The order' }),
  carrier: text('Nordkurier'),
  state: oneOf('announced', 'in_transit', 'delivered', 'returning'),
  expectedOn: text('2026-11-26', { format: 'date' }),
  recipient: object({ name: text('Katarzyna Wiśniewska'), email: text('k.wisniewska@poczta.example') }),
  address,
  events: list(
    object({
      at: text('2026-11-12T08:00:00.000Z', { format: 'date-time' }),
      place: text('Köln'),
      code: text('picked_up'),
      text: text('Beim Versender abgeholt'),
    }),
  ),
});

export function logisticsRoutes(office: BackOffice, tell: Tell, now: () => Date): Route[] {
  const parcelNamed = (tracking = '') => office.find((order) => order.parcel.tracking === tracking);
  return [
    {
      method: 'get',
      path: '/shipments',
      id: 'listShipments',
      summary: 'Shipments to a recipient, newest first',
      query: { recipient: 'E-mail address of the recipient', state: 'Only those that stand so' },
      answer: object({ shipments: list(shipment) }),
      handle({ query }) {
        const found = office.byEmail(query.get('recipient'));
        const state = query.get('state');
        const shown = found?.orders.map((order) => showParcel(found, order)) ?? [];
        return { shipments: shown.filter((each) => state === null || each.state === state) };
      },
    },
    {
      method: 'get',
      path: '/shipments/{tracking}',
      id: 'getShipment',
      summary: 'One shipment with all its events',
      answer: shipment,
      handle({ params }) {
        const found = parcelNamed(params.tracking);
        return found && showParcel(found.of, found.order);
      },
    },
    {
      method: 'put',
      path: '/shipments/{tracking}/address',
      id: 'changeAddress',
      summary: 'Deliver to another address',
      body: address,
      answer: shipment,
      handle({ params, body }) {
        const found = parcelNamed(params.tracking);
        if (!found) return null;
        const { parcel } = found.order;
        if (parcel.state === 'delivered') throw new Refusal(409, 'it is delivered already');
        parcel.street = String(body.street);
        parcel.city = String(body.city);
        parcel.events.unshift({
          at: now().toISOString(),
          place: 'Köln',
          code: 'address_changed',
          text: `Neue Anschrift: ${parcel.street}, ${parcel.city}`,
        });
        const shown = showParcel(found.of, found.order);
        tell({ type: 'shipment.address_changed', email: found.of.person.email, data: shown });
        return shown;
      },
    },
  ];
}

export const showParcel = ({ person }: Records, { id, parcel }: Order) => ({
  trackingNumber: parcel.tracking,
  reference: id,
  carrier: 'Nordkurier',
  state: parcel.state,
  expectedOn: parcel.expectedOn,
  recipient: { name: person.name, email: person.email },
  address: { street: parcel.street, city: parcel.city },
  events: parcel.events,
});
