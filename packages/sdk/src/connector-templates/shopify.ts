import { type ConnectorTemplate, words } from './types.ts';

const customerQuery = `query ($identifier: CustomerIdentifierInput!) {
  customerByIdentifier(identifier: $identifier) {
    id displayName numberOfOrders createdAt note tags
    amountSpent { amount currencyCode }
    orders(first: 20, sortKey: CREATED_AT, reverse: true) {
      nodes {
        id name createdAt cancelledAt displayFinancialStatus displayFulfillmentStatus
        totalPriceSet { shopMoney { amount currencyCode } }
        fulfillments { name createdAt displayStatus trackingInfo { company number url } }
      }
    }
  }
}`;
const sendInvoice = `mutation ($id: ID!, $email: EmailInput) {
  orderInvoiceSend(id: $id, email: $email) { order { name } userErrors { message } }
}`;

/** What GraphQL answers with 200 although it went wrong must not count as "not known there". */
const unlessFailed = (expression: string) => `$exists(errors) ? $error(errors[0].message) : ${expression}`;
const adminOf = (id: string) => `"https://[[shop]].myshopify.com/admin/orders/" & $split(${id}, "/")[-1]`;
const email = [{ type: 'email', value: '$exists(email) and email != "" ? email : customer.email' }];

export const shopify: ConnectorTemplate = {
  key: 'shopify',
  name: 'Shopify',
  what: words(
    'Orders, payments and deliveries of a Shopify shop.',
    'Bestellungen, Zahlungen und Lieferungen eines Shopify-Shops.',
    'Zamówienia, płatności i dostawy sklepu Shopify.',
    'Bestellingen, betalingen en leveringen van een Shopify-winkel.',
  ),
  questions: [
    {
      key: 'shop',
      label: words('Name of the shop', 'Name des Shops', 'Nazwa sklepu', 'Naam van de winkel'),
      example: 'my-shop',
    },
  ],
  secret: words(
    'Admin API access token of a custom app (Settings › Apps › Develop apps), with read_customers, read_orders and write_orders.',
    'Zugriffstoken der Admin-API einer eigenen App (Einstellungen › Apps › Apps entwickeln), mit read_customers, read_orders und write_orders.',
    'Token dostępu Admin API własnej aplikacji (Ustawienia › Aplikacje › Twórz aplikacje) z uprawnieniami read_customers, read_orders i write_orders.',
    'Toegangstoken van de Admin-API van een eigen app (Instellingen › Apps › Apps ontwikkelen), met read_customers, read_orders en write_orders.',
  ),
  webhookSecret: words(
    'The signing key shown under Settings › Notifications › Webhooks, or the client secret of the app.',
    'Der Signaturschlüssel unter Einstellungen › Benachrichtigungen › Webhooks oder das Client-Geheimnis der App.',
    'Klucz podpisu z Ustawienia › Powiadomienia › Webhooki albo sekret klienta aplikacji.',
    'De ondertekeningssleutel onder Instellingen › Meldingen › Webhooks, of het clientgeheim van de app.',
  ),
  webhookSetup: words(
    'Create webhooks in JSON for order creation, payment, fulfillment and cancellation.',
    'Webhooks im Format JSON für Erstellung, Zahlung, Versand und Stornierung von Bestellungen anlegen.',
    'Utwórz webhooki w formacie JSON dla utworzenia, opłacenia, realizacji i anulowania zamówienia.',
    'Maak webhooks in JSON aan voor het plaatsen, betalen, verzenden en annuleren van bestellingen.',
  ),
  config: {
    baseUrl: 'https://[[shop]].myshopify.com/admin/api/2026-10',
    signIn: { kind: 'key', in: 'header', name: 'X-Shopify-Access-Token', prefix: '' },
    endpoints: [
      {
        key: 'customer',
        name: 'customerByIdentifier',
        method: 'POST',
        path: '/graphql.json',
        body: {
          kind: 'json',
          value: { query: customerQuery, variables: { identifier: { emailAddress: '{{identity.value}}' } } },
        },
      },
      {
        key: 'send_invoice',
        name: 'orderInvoiceSend',
        method: 'POST',
        path: '/graphql.json',
        body: {
          kind: 'json',
          value: {
            query: sendInvoice,
            variables: { id: '{{fields.order}}', email: { to: '{{fields.email}}' } },
          },
        },
      },
    ],
    lookups: [
      {
        key: 'customer',
        identities: ['email'],
        steps: [{ endpoint: 'customer', as: 'customer', take: unlessFailed('data.customerByIdentifier') }],
        kept: [{ key: 'id', value: 'id' }],
      },
    ],
    panels: [
      {
        kind: 'table',
        key: 'orders',
        title: words('Orders', 'Bestellungen', 'Zamówienia', 'Bestellingen'),
        lookup: 'customer',
        rows: 'orders.nodes',
        columns: [
          {
            key: 'order',
            label: words('Order', 'Bestellung', 'Zamówienie', 'Bestelling'),
            value: 'name',
            href: adminOf('id'),
          },
          {
            key: 'placed',
            label: words('Placed', 'Bestellt', 'Złożono', 'Geplaatst'),
            value: 'createdAt',
            format: 'date',
          },
          {
            key: 'payment',
            label: words('Payment', 'Zahlung', 'Płatność', 'Betaling'),
            value: '$lowercase($replace(displayFinancialStatus, "_", " "))',
            tone: 'displayFinancialStatus = "PAID" ? "good" : displayFinancialStatus in ["PENDING", "AUTHORIZED", "PARTIALLY_PAID"] ? "warning" : displayFinancialStatus in ["EXPIRED", "VOIDED"] ? "risk" : "neutral"',
          },
          {
            key: 'delivery',
            label: words('Delivery', 'Lieferung', 'Dostawa', 'Levering'),
            value:
              '$exists(cancelledAt) and cancelledAt != null ? "cancelled" : $lowercase($replace(displayFulfillmentStatus, "_", " "))',
            tone: 'displayFulfillmentStatus = "FULFILLED" ? "good" : "neutral"',
          },
          {
            key: 'total',
            label: words('Total', 'Summe', 'Suma', 'Totaal'),
            value: '$number(totalPriceSet.shopMoney.amount)',
            format: 'money',
            currency: 'totalPriceSet.shopMoney.currencyCode',
          },
        ],
      },
      {
        kind: 'timeline',
        key: 'deliveries',
        title: words('Deliveries', 'Lieferungen', 'Dostawy', 'Leveringen'),
        lookup: 'customer',
        items: 'orders.nodes.fulfillments',
        at: 'createdAt',
        headline: 'name & ": " & $lowercase($replace(displayStatus, "_", " "))',
        text: '$join(trackingInfo.(company & " " & number), ", ")',
        href: 'trackingInfo[0].url',
      },
      {
        kind: 'facts',
        key: 'about',
        title: words('In the shop', 'Im Shop', 'W sklepie', 'In de winkel'),
        lookup: 'customer',
        fields: [
          {
            label: words('Orders', 'Bestellungen', 'Zamówienia', 'Bestellingen'),
            value: '$number(numberOfOrders)',
            format: 'number',
          },
          {
            label: words('Spent', 'Ausgegeben', 'Wydano', 'Besteed'),
            value: '$number(amountSpent.amount)',
            format: 'money',
            currency: 'amountSpent.currencyCode',
          },
          {
            label: words('Customer since', 'Kunde seit', 'Klient od', 'Klant sinds'),
            value: 'createdAt',
            format: 'date',
          },
          { label: words('Note', 'Notiz', 'Notatka', 'Notitie'), value: 'note' },
        ],
      },
    ],
    facts: [
      {
        key: 'shop_value',
        name: words('Spent in the shop', 'Im Shop ausgegeben', 'Wydano w sklepie', 'Besteed in de winkel'),
        lookup: 'customer',
        value: '$number(amountSpent.amount)',
        kind: 'number',
      },
    ],
    actions: [
      {
        key: 'send_invoice',
        name: words(
          'Send invoice again',
          'Rechnung erneut senden',
          'Wyślij fakturę ponownie',
          'Factuur opnieuw sturen',
        ),
        endpoint: 'send_invoice',
        lookup: 'customer',
        fields: [
          {
            key: 'order',
            label: words('Order', 'Bestellung', 'Zamówienie', 'Bestelling'),
            kind: 'choice',
            choicesFrom: { items: 'orders.nodes', value: 'id', label: 'name' },
          },
          {
            key: 'email',
            label: words('To', 'An', 'Do', 'Aan'),
            kind: 'email',
            preset: '$identity.value',
          },
        ],
        summary: 'Shopify: {{fields.email}}',
        result: `$count(data.orderInvoiceSend.userErrors) > 0
          ? $error(data.orderInvoiceSend.userErrors[0].message) : data.orderInvoiceSend.order.name`,
      },
    ],
    webhook: {
      verification: { kind: 'hmac', header: 'X-Shopify-Hmac-Sha256', encoding: 'base64' },
      eventType: '$headers."x-shopify-topic"',
      eventId: '$headers."x-shopify-webhook-id"',
      events: (
        [
          ['orders/create', 'order-placed'],
          ['orders/paid', 'order-paid'],
          ['orders/fulfilled', 'order-shipped'],
          ['orders/cancelled', 'order-cancelled'],
        ] as const
      ).map(([type, becomes]) => ({
        type,
        becomes,
        identities: email,
        at: 'updated_at',
        title: 'name',
        fields: [
          {
            label: words('Total', 'Summe', 'Suma', 'Totaal'),
            value: '$number(total_price)',
            format: 'money' as const,
            currency: 'currency',
          },
        ],
        href: '"https://[[shop]].myshopify.com/admin/orders/" & $string(id)',
      })),
    },
  },
};
