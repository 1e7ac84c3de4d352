import type { ConnectorConfig } from '@throughline/sdk';
import { byEmail, words } from './words.ts';

const parcelWord = words('Shipment', 'Sendung', 'Przesyłka', 'Zending');
const told = {
  at: 'created_at',
  identities: byEmail,
  title: 'data.reference & ", " & data.trackingNumber',
};

export const logisticsConfig = (address: string, username: string): ConnectorConfig => ({
  baseUrl: address,
  allowPrivate: true,
  signIn: { kind: 'basic', username },
  limits: { timeoutMs: 4000 },
  endpoints: [
    {
      key: 'shipments',
      method: 'GET',
      path: '/shipments',
      query: [{ name: 'recipient', value: '{{identity.value}}' }],
    },
    {
      key: 'address',
      method: 'PUT',
      path: '/shipments/{{fields.shipment}}/address',
      body: { kind: 'json', value: { street: '{{fields.street}}', city: '{{fields.city}}' } },
    },
  ],
  lookups: [
    {
      key: 'shipments',
      name: 'Sendungen',
      identities: ['email'],
      steps: [{ endpoint: 'shipments', as: 'shipments', take: 'shipments[]' }],
      freshSeconds: 120,
    },
  ],
  panels: [
    {
      kind: 'status',
      key: 'shipments',
      title: words('Shipments', 'Sendungen', 'Przesyłki', 'Zendingen'),
      lookup: 'shipments',
      items: '$',
      label: 'trackingNumber',
      state: '$replace(state, "_", " ")',
      tone: 'state = "delivered" ? "good" : state = "returning" ? "risk" : "neutral"',
      text: 'reference & " · " & address.street & ", " & address.city',
    },
    {
      kind: 'timeline',
      key: 'way',
      title: words('On its way', 'Unterwegs', 'W drodze', 'Onderweg'),
      lookup: 'shipments',
      items: '$[0].events',
      at: 'at',
      headline: 'text',
      text: 'place',
      tone: 'code = "delivered" ? "good" : "neutral"',
      limit: 5,
    },
  ],
  actions: [
    {
      key: 'address',
      name: words('Change address', 'Anschrift ändern', 'Zmień adres', 'Adres wijzigen'),
      endpoint: 'address',
      lookup: 'shipments',
      fields: [
        {
          key: 'shipment',
          label: parcelWord,
          kind: 'choice',
          choicesFrom: {
            items: '$[state != "delivered"]',
            value: 'trackingNumber',
            label: 'trackingNumber & " · " & reference',
          },
        },
        {
          key: 'street',
          label: words('Street', 'Straße', 'Ulica', 'Straat'),
          kind: 'text',
          preset: '$[0].address.street',
        },
        {
          key: 'city',
          label: words('Postcode and town', 'PLZ und Ort', 'Kod i miejscowość', 'Postcode en plaats'),
          kind: 'text',
          preset: '$[0].address.city',
        },
      ],
      summary: '{{fields.shipment}} → {{fields.street}}, {{fields.city}}',
      result: 'address.street & ", " & address.city',
      idempotencyHeader: 'Idempotency-Key',
      refreshes: ['shipments'],
    },
  ],
  webhook: {
    verification: { kind: 'token', header: 'X-Logistics-Token', prefix: '' },
    eventType: 'type',
    eventId: 'id',
    events: [
      { ...told, type: 'shipment.in_transit', becomes: 'order-shipped' },
      { ...told, type: 'shipment.delivered', becomes: 'order-delivered' },
      { ...told, type: 'shipment.address_changed', becomes: 'order-changed' },
    ],
  },
});
