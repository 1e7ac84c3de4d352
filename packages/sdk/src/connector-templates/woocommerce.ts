import { type ConnectorTemplate, words } from './types.ts';

const order = words('Order', 'Bestellung', 'Zamówienie', 'Bestelling');
const total = words('Total', 'Summe', 'Suma', 'Totaal');
const orderChoice = {
  key: 'order',
  label: order,
  kind: 'choice' as const,
  choicesFrom: { items: '$', value: '$string(id)', label: '"#" & number & " · " & total & " " & currency' },
};
/** What an order became says what happened; the topic alone only says that it changed. */
const becameWhen = [
  ['processing', 'order-paid'],
  ['completed', 'order-shipped'],
  ['cancelled', 'order-cancelled'],
  ['refunded', 'refund-made'],
  ['failed', 'payment-failed'],
] as const;
const told = {
  identities: [{ type: 'email', value: 'billing.email' }],
  at: 'date_modified_gmt & "Z"',
  title: '"#" & number',
  fields: [{ label: total, value: '$number(total)', format: 'money' as const, currency: 'currency' }],
  href: '"https://[[shop]]/wp-admin/post.php?action=edit&post=" & $string(id)',
};

export const woocommerce: ConnectorTemplate = {
  key: 'woocommerce',
  name: 'WooCommerce',
  what: words(
    'Orders of a WooCommerce shop, refunds and notes to the customer.',
    'Bestellungen eines WooCommerce-Shops, Erstattungen und Hinweise an die Kundschaft.',
    'Zamówienia sklepu WooCommerce, zwroty pieniędzy i notatki do klienta.',
    'Bestellingen van een WooCommerce-winkel, terugbetalingen en notities aan de klant.',
  ),
  questions: [
    {
      key: 'shop',
      label: words('Address of the shop', 'Adresse des Shops', 'Adres sklepu', 'Adres van de winkel'),
      example: 'shop.example.com',
    },
    {
      key: 'key',
      label: words('Consumer key', 'Consumer Key', 'Klucz klienta', 'Consumer key'),
      example: 'ck_…',
    },
  ],
  secret: words(
    'The consumer secret that belongs to the key (WooCommerce › Settings › Advanced › REST API), with read and write access.',
    'Das zum Key gehörende Consumer Secret (WooCommerce › Einstellungen › Erweitert › REST-API), mit Lese- und Schreibzugriff.',
    'Sekret klienta należący do klucza (WooCommerce › Ustawienia › Zaawansowane › REST API), z prawem odczytu i zapisu.',
    'Het consumer secret bij de key (WooCommerce › Instellingen › Geavanceerd › REST API), met lees- en schrijftoegang.',
  ),
  webhookSecret: words(
    'The secret entered in the webhook (WooCommerce › Settings › Advanced › Webhooks).',
    'Das im Webhook eingetragene Geheimnis (WooCommerce › Einstellungen › Erweitert › Webhooks).',
    'Sekret wpisany w webhooku (WooCommerce › Ustawienia › Zaawansowane › Webhooki).',
    'Het geheim dat in de webhook is ingevuld (WooCommerce › Instellingen › Geavanceerd › Webhooks).',
  ),
  webhookSetup: words(
    'Create two webhooks, for created and for updated orders.',
    'Zwei Webhooks anlegen, für erstellte und für aktualisierte Bestellungen.',
    'Utwórz dwa webhooki: dla utworzonych i dla zaktualizowanych zamówień.',
    'Maak twee webhooks aan, voor geplaatste en voor bijgewerkte bestellingen.',
  ),
  config: {
    baseUrl: 'https://[[shop]]/wp-json/wc/v3',
    signIn: { kind: 'basic', username: '[[key]]' },
    endpoints: [
      {
        key: 'orders',
        method: 'GET',
        path: '/orders',
        query: [
          { name: 'search', value: '{{identity.value}}' },
          { name: 'per_page', value: '20' },
        ],
      },
      {
        key: 'refund',
        method: 'POST',
        path: '/orders/{{fields.order}}/refunds',
        body: {
          kind: 'form',
          fields: [
            { name: 'amount', value: '{{fields.amount}}' },
            { name: 'reason', value: '{{fields.reason}}', optional: true },
            { name: 'api_refund', value: 'true' },
          ],
        },
      },
      {
        key: 'note',
        method: 'POST',
        path: '/orders/{{fields.order}}/notes',
        body: {
          kind: 'json',
          value: { note: '{{fields.note}}', customer_note: true },
        },
      },
    ],
    lookups: [
      {
        key: 'orders',
        identities: ['email'],
        // The search also finds the address elsewhere in an order: only the buyer's own count.
        steps: [
          {
            endpoint: 'orders',
            as: 'orders',
            take: '$[$lowercase(billing.email) = $lowercase($identity.value)][]',
          },
        ],
      },
    ],
    panels: [
      {
        kind: 'table',
        key: 'orders',
        title: words('Orders', 'Bestellungen', 'Zamówienia', 'Bestellingen'),
        lookup: 'orders',
        rows: '$',
        columns: [
          { key: 'order', label: order, value: '"#" & number', href: told.href },
          {
            key: 'placed',
            label: words('Placed', 'Bestellt', 'Złożono', 'Geplaatst'),
            value: 'date_created_gmt & "Z"',
            format: 'date',
          },
          {
            key: 'status',
            label: words('Status', 'Status', 'Status', 'Status'),
            value: '$replace(status, "-", " ")',
            tone: 'status = "completed" ? "good" : status = "failed" ? "risk" : status in ["pending", "on-hold"] ? "warning" : "neutral"',
          },
          {
            key: 'items',
            label: words('Items', 'Artikel', 'Produkty', 'Artikelen'),
            value: '$join(line_items.($string(quantity) & " × " & name), ", ")',
          },
          { key: 'total', label: total, value: '$number(total)', format: 'money', currency: 'currency' },
        ],
      },
      {
        kind: 'facts',
        key: 'delivery',
        title: words('Delivers to', 'Liefert an', 'Adres dostawy', 'Levert aan'),
        lookup: 'orders',
        fields: [
          {
            label: words('Name', 'Name', 'Imię i nazwisko', 'Naam'),
            value: '$[0].shipping.(first_name & " " & last_name)',
          },
          {
            label: words('Address', 'Anschrift', 'Adres', 'Adres'),
            value: '$[0].shipping.(address_1 & ", " & postcode & " " & city)',
          },
          {
            label: words('Phone', 'Telefon', 'Telefon', 'Telefoon'),
            value: '$[0].billing.phone',
            format: 'phone',
          },
        ],
      },
    ],
    facts: [
      {
        key: 'shop_orders',
        name: words(
          'Orders in the shop',
          'Bestellungen im Shop',
          'Zamówienia w sklepie',
          'Bestellingen in de winkel',
        ),
        lookup: 'orders',
        value: '$count($)',
        kind: 'number',
      },
    ],
    actions: [
      {
        key: 'refund',
        name: words('Refund', 'Erstatten', 'Zwróć pieniądze', 'Terugbetalen'),
        endpoint: 'refund',
        lookup: 'orders',
        permission: 'actions:run_sensitive',
        fields: [
          orderChoice,
          { key: 'amount', label: words('Amount', 'Betrag', 'Kwota', 'Bedrag'), kind: 'money', min: 0.01 },
          { key: 'reason', label: words('Reason', 'Grund', 'Powód', 'Reden'), kind: 'text', required: false },
        ],
        summary: 'WooCommerce #{{fields.order}}: {{fields.amount}}',
        result: 'amount',
        refreshes: ['orders'],
      },
      {
        key: 'note',
        name: words(
          'Note to the customer',
          'Hinweis an die Kundschaft',
          'Notatka do klienta',
          'Notitie aan de klant',
        ),
        endpoint: 'note',
        lookup: 'orders',
        fields: [
          orderChoice,
          { key: 'note', label: words('Text', 'Text', 'Treść', 'Tekst'), kind: 'multiline', maxLength: 2000 },
        ],
        summary: 'WooCommerce #{{fields.order}}: {{fields.note}}',
      },
    ],
    webhook: {
      verification: { kind: 'hmac', header: 'X-WC-Webhook-Signature', encoding: 'base64' },
      eventType: '$headers."x-wc-webhook-topic"',
      eventId: '$headers."x-wc-webhook-delivery-id"',
      events: [
        { ...told, type: 'order.created', becomes: 'order-placed' },
        ...becameWhen.map(([status, becomes]) => ({
          ...told,
          type: 'order.updated',
          when: `status = "${status}"`,
          becomes,
        })),
      ],
    },
  },
};
