import { type ConnectorTemplate, words } from './types.ts';

/** Stripe counts in the smallest unit; these currencies have none smaller (docs.stripe.com/currencies). */
const undivided =
  '["bif","clp","djf","gnf","jpy","kmf","krw","mga","pyg","rwf","ugx","vnd","vuv","xaf","xof","xpf"]';
const money = (amount: string, at = '') =>
  `${at}${amount} / ($lowercase(${at}currency) in ${undivided} ? 1 : 100)`;
const currency = '$uppercase(currency)';
const amountWords = words('Amount', 'Betrag', 'Kwota', 'Bedrag');
const invoiceWords = words('Invoice', 'Rechnung', 'Faktura', 'Factuur');
const object = 'data.object.';

/** @param email where the event says whose it is */
const told = (email: string, amount: string) => ({
  identities: [{ type: 'email', value: `${object}${email}` }],
  at: 'created',
  title: `${object}number`,
  fields: [
    {
      label: amountWords,
      value: money(amount, object),
      format: 'money' as const,
      currency: `$uppercase(${object}currency)`,
    },
  ],
});

export const stripe: ConnectorTemplate = {
  key: 'stripe',
  name: 'Stripe',
  what: words(
    'Invoices and payments in Stripe; refunds, and invoices sent again.',
    'Rechnungen und Zahlungen in Stripe; Erstattungen und erneuter Rechnungsversand.',
    'Faktury i płatności w Stripe; zwroty pieniędzy i ponowna wysyłka faktur.',
    'Facturen en betalingen in Stripe; terugbetalingen en facturen opnieuw sturen.',
  ),
  questions: [],
  secret: words(
    'A restricted key (Developers › API keys): customers and invoices read and write, charges read, refunds write.',
    'Ein eingeschränkter Schlüssel (Entwickler › API-Schlüssel): Kunden und Rechnungen lesen und schreiben, Zahlungen lesen, Erstattungen schreiben.',
    'Klucz ograniczony (Deweloperzy › Klucze API): klienci i faktury odczyt i zapis, obciążenia odczyt, zwroty zapis.',
    'Een beperkte sleutel (Ontwikkelaars › API-sleutels): klanten en facturen lezen en schrijven, betalingen lezen, terugbetalingen schrijven.',
  ),
  webhookSecret: words(
    'The signing secret of the endpoint (whsec_…).',
    'Das Signaturgeheimnis des Endpunkts (whsec_…).',
    'Sekret podpisu punktu końcowego (whsec_…).',
    'Het ondertekeningsgeheim van het eindpunt (whsec_…).',
  ),
  webhookSetup: words(
    'Add an endpoint for invoice.paid, invoice.payment_failed, invoice.overdue, invoice.sent and charge.refunded.',
    'Einen Endpunkt für invoice.paid, invoice.payment_failed, invoice.overdue, invoice.sent und charge.refunded hinzufügen.',
    'Dodaj punkt końcowy dla invoice.paid, invoice.payment_failed, invoice.overdue, invoice.sent i charge.refunded.',
    'Voeg een eindpunt toe voor invoice.paid, invoice.payment_failed, invoice.overdue, invoice.sent en charge.refunded.',
  ),
  config: {
    baseUrl: 'https://api.stripe.com/v1',
    signIn: { kind: 'key', in: 'header', name: 'Authorization', prefix: 'Bearer ' },
    endpoints: [
      {
        key: 'customers',
        method: 'GET',
        path: '/customers',
        query: [
          { name: 'email', value: '{{identity.value}}' },
          { name: 'limit', value: '1' },
        ],
      },
      {
        key: 'invoices',
        method: 'GET',
        path: '/invoices',
        query: [
          { name: 'customer', value: '{{steps.customer.id}}' },
          { name: 'limit', value: '20' },
        ],
      },
      {
        key: 'charges',
        method: 'GET',
        path: '/charges',
        query: [
          { name: 'customer', value: '{{steps.customer.id}}' },
          { name: 'limit', value: '20' },
        ],
      },
      { key: 'send', method: 'POST', path: '/invoices/{{fields.invoice}}/send' },
      {
        key: 'refund',
        method: 'POST',
        path: '/refunds',
        body: {
          kind: 'form',
          fields: [
            { name: 'charge', value: '{{fields.charge}}' },
            { name: 'amount', value: '{{fields.amount}}', optional: true },
            { name: 'reason', value: '{{fields.reason}}' },
          ],
        },
      },
    ],
    lookups: [
      {
        key: 'invoices',
        identities: ['email'],
        steps: [
          { endpoint: 'customers', as: 'customer', take: 'data[0]' },
          { endpoint: 'invoices', as: 'invoices', take: 'data[]' },
        ],
      },
      {
        key: 'charges',
        identities: ['email'],
        steps: [
          { endpoint: 'customers', as: 'customer', take: 'data[0]' },
          { endpoint: 'charges', as: 'charges', take: 'data[]' },
        ],
      },
    ],
    panels: [
      {
        kind: 'table',
        key: 'invoices',
        title: words('Invoices', 'Rechnungen', 'Faktury', 'Facturen'),
        lookup: 'invoices',
        rows: '$',
        columns: [
          {
            key: 'number',
            label: invoiceWords,
            value: 'number ? number : id',
            href: '"https://dashboard.stripe.com/invoices/" & id',
          },
          {
            key: 'due',
            label: words('Due', 'Fällig', 'Termin', 'Vervalt'),
            value: 'due_date ? $fromMillis(due_date * 1000)',
            format: 'date',
          },
          {
            key: 'status',
            label: words('Status', 'Status', 'Status', 'Status'),
            value: 'status',
            tone: 'status = "paid" ? "good" : status = "uncollectible" ? "risk" : status = "open" ? "warning" : "neutral"',
          },
          {
            key: 'open',
            label: words('Open', 'Offen', 'Do zapłaty', 'Openstaand'),
            value: money('amount_remaining'),
            format: 'money',
            currency,
          },
          {
            key: 'total',
            label: words('Total', 'Summe', 'Suma', 'Totaal'),
            value: money('total'),
            format: 'money',
            currency,
          },
        ],
      },
      {
        kind: 'table',
        key: 'payments',
        title: words('Payments', 'Zahlungen', 'Płatności', 'Betalingen'),
        lookup: 'charges',
        rows: '$',
        columns: [
          {
            key: 'made',
            label: words('Made', 'Vom', 'Z dnia', 'Van'),
            value: '$fromMillis(created * 1000)',
            format: 'date',
            href: '"https://dashboard.stripe.com/payments/" & id',
          },
          {
            key: 'status',
            label: words('Status', 'Status', 'Status', 'Status'),
            value: 'refunded ? "refunded" : amount_refunded > 0 ? "partly refunded" : status',
            tone: 'status = "succeeded" and amount_refunded = 0 ? "good" : status = "failed" ? "risk" : "neutral"',
          },
          { key: 'amount', label: amountWords, value: money('amount'), format: 'money', currency },
        ],
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
        endpoint: 'send',
        lookup: 'invoices',
        fields: [
          {
            key: 'invoice',
            label: invoiceWords,
            kind: 'choice',
            choicesFrom: {
              // Others are collected by themselves, and Stripe refuses to send them.
              items: '$[collection_method = "send_invoice" and status = "open"]',
              value: 'id',
              label: 'number ? number : id',
            },
          },
        ],
        summary: 'Stripe: {{fields.invoice}}',
        idempotencyHeader: 'Idempotency-Key',
        result: 'number',
      },
      {
        key: 'refund',
        name: words('Refund', 'Erstatten', 'Zwróć pieniądze', 'Terugbetalen'),
        endpoint: 'refund',
        lookup: 'charges',
        permission: 'actions:run_sensitive',
        fields: [
          {
            key: 'charge',
            label: words('Payment', 'Zahlung', 'Płatność', 'Betaling'),
            kind: 'choice',
            choicesFrom: {
              items: '$[paid and $not(refunded)]',
              value: 'id',
              label: `$fromMillis(created * 1000, "[Y0001]-[M01]-[D01]") & " · " & $string(${money('amount')}) & " " & ${currency}`,
            },
          },
          {
            key: 'amount',
            label: words('Amount in cents', 'Betrag in Cent', 'Kwota w centach', 'Bedrag in centen'),
            help: words(
              'Empty: everything that was not refunded yet.',
              'Leer: alles, was noch nicht erstattet wurde.',
              'Puste: wszystko, czego jeszcze nie zwrócono.',
              'Leeg: alles wat nog niet is terugbetaald.',
            ),
            kind: 'number',
            required: false,
            min: 1,
          },
          {
            key: 'reason',
            label: words('Reason', 'Grund', 'Powód', 'Reden'),
            kind: 'choice',
            choices: [
              {
                value: 'requested_by_customer',
                label: words(
                  'Wish of the customer',
                  'Wunsch der Kundin oder des Kunden',
                  'Życzenie klienta',
                  'Wens van de klant',
                ),
              },
              {
                value: 'duplicate',
                label: words('Paid twice', 'Doppelt bezahlt', 'Zapłacono dwa razy', 'Dubbel betaald'),
              },
              { value: 'fraudulent', label: words('Fraud', 'Betrug', 'Oszustwo', 'Fraude') },
            ],
          },
        ],
        summary: 'Stripe: {{fields.charge}}',
        idempotencyHeader: 'Idempotency-Key',
        result: `$string(${money('amount')}) & " " & ${currency} & ", " & status`,
        refreshes: ['charges', 'invoices'],
      },
    ],
    webhook: {
      verification: { kind: 'stripe' },
      eventType: 'type',
      eventId: 'id',
      events: [
        { ...told('customer_email', 'amount_due'), type: 'invoice.sent', becomes: 'invoice-sent' },
        { ...told('customer_email', 'amount_paid'), type: 'invoice.paid', becomes: 'invoice-paid' },
        {
          ...told('customer_email', 'amount_remaining'),
          type: 'invoice.overdue',
          becomes: 'invoice-overdue',
        },
        {
          ...told('customer_email', 'amount_due'),
          type: 'invoice.payment_failed',
          becomes: 'payment-failed',
        },
        {
          ...told('billing_details.email', 'amount_refunded'),
          title: `${object}description`,
          type: 'charge.refunded',
          becomes: 'refund-made',
        },
      ],
    },
  },
};
