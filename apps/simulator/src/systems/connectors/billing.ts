import type { ConnectorConfig } from '@throughline/sdk';
import { byEmail, orderWord, statusWord, totalWord, words } from './words.ts';

const invoiceWord = words('Invoice', 'Rechnung', 'Faktura', 'Factuur');
const euros = (cents: string) => `${cents} / 100`;
const told = (type: string, becomes: 'invoice-overdue' | 'invoice-paid') => ({
  type,
  becomes,
  at: 'created_at',
  identities: byEmail,
  title: 'data.number',
  fields: [
    {
      label: words('Open', 'Offen', 'Do zapłaty', 'Openstaand'),
      value: euros('data.open_amount'),
      format: 'money' as const,
      currency: 'data.currency',
    },
  ],
});

export const billingConfig = (address: string, clientId: string): ConnectorConfig => ({
  baseUrl: address,
  allowPrivate: true,
  signIn: { kind: 'oauth2', tokenUrl: `${address}/oauth/token`, clientId },
  limits: { timeoutMs: 4000 },
  endpoints: [
    {
      key: 'invoices',
      method: 'GET',
      path: '/invoices',
      query: [{ name: 'email', value: '{{identity.value}}' }],
    },
    {
      key: 'resend',
      method: 'POST',
      path: '/invoices/{{fields.invoice}}/deliveries',
      body: { kind: 'json', value: { email: '{{fields.email}}' } },
    },
    {
      key: 'refund',
      method: 'POST',
      path: '/invoices/{{fields.invoice}}/refunds',
      body: { kind: 'json', value: { amount: '{{fields.amount}}', reason: '{{fields.reason}}' } },
    },
  ],
  lookups: [
    {
      key: 'invoices',
      name: 'Rechnungen',
      identities: ['email'],
      steps: [{ endpoint: 'invoices', as: 'invoices', take: 'data[]' }],
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
        { key: 'number', label: invoiceWord, value: 'number' },
        {
          key: 'due',
          label: words('Due', 'Fällig', 'Termin', 'Vervalt'),
          value: 'due_on',
          format: 'date',
        },
        {
          key: 'status',
          label: statusWord,
          value: 'status',
          tone: 'status = "paid" ? "good" : status = "overdue" ? "risk" : status = "open" ? "warning" : "neutral"',
        },
        { key: 'order', label: orderWord, value: 'order' },
        {
          key: 'dunning',
          label: words('Reminders', 'Mahnungen', 'Upomnienia', 'Herinneringen'),
          value: 'dunning_level > 0 ? dunning_level',
          format: 'number',
        },
        {
          key: 'paid',
          label: words('Paid', 'Bezahlt', 'Zapłacono', 'Betaald'),
          value: 'paid_amount > 0 and paid_amount != amount ? paid_amount / 100',
          format: 'money',
          currency: 'currency',
        },
        {
          key: 'total',
          label: totalWord,
          value: euros('amount'),
          format: 'money',
          currency: 'currency',
        },
      ],
    },
  ],
  facts: [
    {
      key: 'open_invoices',
      name: words('Open invoices', 'Offene Rechnungen', 'Niezapłacone faktury', 'Openstaande facturen'),
      lookup: 'invoices',
      value: '$sum($.open_amount) / 100',
      kind: 'number',
    },
  ],
  actions: [
    {
      key: 'resend',
      name: words(
        'Send invoice again',
        'Rechnung erneut senden',
        'Wyślij fakturę ponownie',
        'Factuur opnieuw sturen',
      ),
      endpoint: 'resend',
      lookup: 'invoices',
      fields: [
        {
          key: 'invoice',
          label: invoiceWord,
          kind: 'choice',
          choicesFrom: { items: '$', value: 'number', label: 'number & " · " & status' },
        },
        { key: 'email', label: words('To', 'An', 'Do', 'Aan'), kind: 'email', preset: '$[0].sent_to' },
      ],
      summary: '{{fields.invoice}} → {{fields.email}}',
      result: 'sent_to',
      idempotencyHeader: 'Idempotency-Key',
      refreshes: ['invoices'],
    },
    {
      key: 'refund',
      name: words('Refund', 'Erstatten', 'Zwróć pieniądze', 'Terugbetalen'),
      endpoint: 'refund',
      lookup: 'invoices',
      permission: 'actions:run_sensitive',
      fields: [
        {
          key: 'invoice',
          label: invoiceWord,
          kind: 'choice',
          choicesFrom: {
            items: '$[status = "paid"]',
            value: 'number',
            label: `number & " · " & $string(${euros('amount')}) & " " & currency`,
          },
        },
        {
          key: 'amount',
          label: words('Amount in cents', 'Betrag in Cent', 'Kwota w centach', 'Bedrag in centen'),
          kind: 'number',
          min: 1,
        },
        {
          key: 'reason',
          label: words('Reason', 'Grund', 'Powód', 'Reden'),
          kind: 'text',
          maxLength: 200,
        },
      ],
      summary: '{{fields.invoice}}: {{fields.amount}} Cent',
      result: 'id & ": " & status',
      idempotencyHeader: 'Idempotency-Key',
      refreshes: ['invoices'],
    },
  ],
  webhook: {
    verification: { kind: 'stripe', header: 'Billing-Signature' },
    eventType: 'type',
    eventId: 'id',
    events: [
      told('invoice.overdue', 'invoice-overdue'),
      told('invoice.paid', 'invoice-paid'),
      {
        type: 'invoice.refunded',
        becomes: 'refund-made',
        at: 'created_at',
        identities: byEmail,
        title: 'data.invoice',
        fields: [
          {
            label: words('Amount', 'Betrag', 'Kwota', 'Bedrag'),
            value: euros('data.amount'),
            format: 'money',
            currency: 'data.currency',
          },
        ],
      },
    ],
  },
});
