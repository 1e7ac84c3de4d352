import type { ConnectorConfig } from '@throughline/sdk';
import { byEmail, orderWord, statusWord, totalWord, words } from './words.ts';

const ask = (key: string) => ({
  key,
  name: '',
  method: 'GET' as const,
  path: `/${key}`,
  query: [{ name: 'email', value: '{{identity.value}}' }],
});
const lookup = (key: string, name: string, take: string) => ({
  key,
  name,
  identities: ['email'],
  steps: [{ endpoint: key, as: key, take }],
});
const tone = 'status = "delivered" ? "good" : status = "return_requested" ? "warning" : "neutral"';

export const crmConfig = (address: string): ConnectorConfig => ({
  baseUrl: address,
  allowPrivate: true,
  signIn: { kind: 'key', in: 'header', name: 'X-Api-Key', prefix: '' },
  limits: { timeoutMs: 4000 },
  endpoints: [
    ask('customers'),
    ask('orders'),
    ask('returns'),
    {
      key: 'open_return',
      method: 'POST',
      path: '/orders/{{fields.order}}/returns',
      body: { kind: 'json', value: { reason: '{{fields.reason}}' } },
    },
  ],
  lookups: [
    lookup('customers', 'Kundin oder Kunde', 'customers[0]'),
    lookup('orders', 'Bestellungen', 'orders[]'),
    lookup('returns', 'Retouren', 'returns[]'),
  ],
  panels: [
    {
      kind: 'facts',
      key: 'customer',
      title: words('In the shop', 'Im Shop', 'W sklepie', 'In de winkel'),
      lookup: 'customers',
      fields: [
        {
          label: words('Customer number', 'Kundennummer', 'Numer klienta', 'Klantnummer'),
          value: 'id',
        },
        { label: words('Tier', 'Stufe', 'Poziom', 'Niveau'), value: 'tier' },
        {
          label: words('Bought for', 'Umsatz', 'Zakupy za', 'Gekocht voor'),
          value: '$number(lifetime_value)',
          format: 'money',
          currency: 'currency',
        },
        {
          label: words('Customer since', 'Kunde seit', 'Klient od', 'Klant sinds'),
          value: 'customer_since',
          format: 'date',
        },
        {
          label: words('Newsletter', 'Newsletter', 'Newsletter', 'Nieuwsbrief'),
          value: 'newsletter',
          format: 'flag',
        },
      ],
    },
    {
      kind: 'table',
      key: 'orders',
      title: words('Orders', 'Bestellungen', 'Zamówienia', 'Bestellingen'),
      lookup: 'orders',
      rows: '$',
      columns: [
        { key: 'order', label: orderWord, value: 'id' },
        {
          key: 'placed',
          label: words('Placed', 'Bestellt', 'Złożono', 'Geplaatst'),
          value: 'placed_at',
          format: 'date',
        },
        { key: 'status', label: statusWord, value: '$replace(status, "_", " ")', tone },
        {
          key: 'items',
          label: words('Items', 'Artikel', 'Produkty', 'Artikelen'),
          value: '$join(items.($string(quantity) & " × " & name), ", ")',
        },
        { key: 'total', label: totalWord, value: '$number(total)', format: 'money', currency: 'currency' },
      ],
    },
    {
      kind: 'status',
      key: 'returns',
      title: words('Returns', 'Retouren', 'Zwroty', 'Retouren'),
      lookup: 'returns',
      items: '$',
      label: 'order_id',
      state: 'state',
      tone: 'state = "refunded" ? "good" : "warning"',
      text: 'reason',
      at: 'opened_at',
    },
  ],
  facts: [
    {
      key: 'shop_value',
      name: words('Bought for', 'Umsatz im Shop', 'Zakupy w sklepie', 'Gekocht voor'),
      lookup: 'customers',
      value: '$number(lifetime_value)',
      kind: 'number',
    },
  ],
  actions: [
    {
      key: 'open_return',
      name: words('Open a return', 'Retoure anlegen', 'Zgłoś zwrot', 'Retour aanmelden'),
      endpoint: 'open_return',
      lookup: 'orders',
      fields: [
        {
          key: 'order',
          label: orderWord,
          kind: 'choice',
          choicesFrom: {
            items: '$[status = "delivered"]',
            value: 'id',
            label: 'id & " · " & items[0].name',
          },
        },
        {
          key: 'reason',
          label: words('Reason', 'Grund', 'Powód', 'Reden'),
          kind: 'choice',
          choices: [
            { value: 'damaged', label: words('Damaged', 'Beschädigt', 'Uszkodzone', 'Beschadigd') },
            {
              value: 'wrong item',
              label: words('Wrong item', 'Falscher Artikel', 'Zły produkt', 'Verkeerd artikel'),
            },
            {
              value: 'wrong colour',
              label: words('Wrong colour', 'Falsche Farbe', 'Zły kolor', 'Verkeerde kleur'),
            },
            {
              value: 'no longer wanted',
              label: words('No longer wanted', 'Gefällt nicht', 'Już niepotrzebne', 'Niet meer gewenst'),
            },
          ],
        },
      ],
      summary: '{{fields.order}}: {{fields.reason}}',
      result: 'id',
      idempotencyHeader: 'Idempotency-Key',
      refreshes: ['orders', 'returns'],
    },
  ],
  webhook: {
    verification: { kind: 'hmac', header: 'X-Crm-Signature', encoding: 'base64' },
    eventType: 'type',
    eventId: 'id',
    events: ['requested', 'approved', 'refunded'].map((state) => ({
      type: `return.${state}`,
      becomes: state === 'refunded' ? ('refund-made' as const) : ('order-returned' as const),
      at: 'created_at',
      identities: byEmail,
      title: 'data.order_id & ": " & data.state',
      fields: [{ label: words('Reason', 'Grund', 'Powód', 'Reden'), value: 'data.reason' }],
    })),
  },
});
