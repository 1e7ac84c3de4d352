/**
 * Shaped as the fixtures that Stripe publishes beside its OpenAPI document (github.com/stripe/openapi,
 * openapi/fixtures3.json: customer, invoice, charge, refund, event), with the values changed to what is looked at here.
 */
const list = <Item>(url: string, data: Item[]) => ({ object: 'list', data, has_more: false, url });

export const customers = list('/v1/customers', [
  {
    id: 'cus_NZbFQAsc0ptasX',
    object: 'customer',
    address: null,
    balance: 0,
    created: 1_700_000_000,
    currency: 'eur',
    delinquent: false,
    description: null,
    email: 'u.grossmann@posteo.example',
    livemode: false,
    metadata: {},
    name: 'Ute Großmann',
    phone: null,
  },
]);
export const nobody = list('/v1/customers', []);

const invoice = {
  id: 'in_1MoqxGLgUG5tbmjcJeILGSau',
  object: 'invoice',
  account_country: 'DE',
  amount_due: 25_800,
  amount_paid: 0,
  amount_remaining: 25_800,
  billing_reason: 'manual',
  collection_method: 'send_invoice',
  created: 1_763_600_000,
  currency: 'eur',
  customer: 'cus_NZbFQAsc0ptasX',
  customer_email: 'u.grossmann@posteo.example',
  customer_name: 'Ute Großmann',
  due_date: 1_764_806_400,
  hosted_invoice_url: 'https://invoice.stripe.example/i/1',
  invoice_pdf: null,
  livemode: false,
  metadata: {},
  number: 'A1B2C3-0001',
  status: 'open',
  subtotal: 25_800,
  total: 25_800,
};
export const invoices = list('/v1/invoices', [
  invoice,
  {
    ...invoice,
    id: 'in_2',
    number: null,
    status: 'draft',
    due_date: null,
    currency: 'jpy',
    total: 5_000,
    amount_remaining: 5_000,
    collection_method: 'charge_automatically',
  },
]);

const charge = {
  id: 'ch_1MoS30LgUG5tbmjcjfsQqpHI',
  object: 'charge',
  amount: 12_900,
  amount_captured: 12_900,
  amount_refunded: 0,
  billing_details: { email: 'u.grossmann@posteo.example', name: 'Ute Großmann', phone: null },
  captured: true,
  created: 1_763_600_000,
  currency: 'eur',
  customer: 'cus_NZbFQAsc0ptasX',
  description: 'Stuhl Lena',
  disputed: false,
  invoice: null,
  paid: true,
  payment_intent: null,
  refunded: false,
  status: 'succeeded',
};
export const charges = list('/v1/charges', [
  charge,
  { ...charge, id: 'ch_2', amount_refunded: 12_900, refunded: true },
]);
export const refund = {
  id: 're_1MoqxLLgUG5tbmjcHZp',
  object: 'refund',
  amount: 12_900,
  charge: charge.id,
  created: 1_763_700_000,
  currency: 'eur',
  metadata: {},
  payment_intent: null,
  reason: 'requested_by_customer',
  status: 'succeeded',
};

const event = (id: string, type: string, object: object) => ({
  id,
  object: 'event',
  api_version: '2025-09-30.clover',
  created: 1_764_900_000,
  data: { object },
  livemode: false,
  pending_webhooks: 1,
  request: { id: null, idempotency_key: null },
  type,
});
export const overdue = event('evt_1MoS6tLgUG5tbmjchDsX6fiT', 'invoice.overdue', invoice);
export const refunded = event('evt_2', 'charge.refunded', { ...charge, amount_refunded: 12_900, refunded: true });
