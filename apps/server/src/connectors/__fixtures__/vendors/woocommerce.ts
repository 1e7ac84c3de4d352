/**
 * Shaped as the WooCommerce REST API v3 documents it, with invented values:
 * woocommerce.github.io/woocommerce-rest-api-docs (orders, order refunds, order notes, webhooks).
 */
const order = (number: string, status: string, email: string) => ({
  id: Number(number),
  parent_id: 0,
  number,
  order_key: `wc_order_${number}`,
  created_via: 'checkout',
  status,
  currency: 'EUR',
  date_created: '2026-11-20T11:28:02',
  date_created_gmt: '2026-11-20T10:28:02',
  date_modified_gmt: '2026-11-21T09:00:00',
  discount_total: '0.00',
  shipping_total: '10.00',
  total: '268.00',
  total_tax: '42.79',
  customer_id: 0,
  customer_note: '',
  billing: {
    first_name: 'Ute',
    last_name: 'Großmann',
    company: '',
    address_1: 'Gartenweg 12',
    address_2: '',
    city: 'Köln',
    state: '',
    postcode: '50825',
    country: 'DE',
    email,
    phone: '+49 176 5512345',
  },
  shipping: {
    first_name: 'Ute',
    last_name: 'Großmann',
    company: '',
    address_1: 'Gartenweg 12',
    address_2: '',
    city: 'Köln',
    state: '',
    postcode: '50825',
    country: 'DE',
  },
  payment_method: 'paypal',
  line_items: [
    { id: 315, name: 'Stuhl Lena', product_id: 93, quantity: 2, total: '258.00', sku: 'ST-1', price: 129 },
  ],
  refunds: [],
});

/** The search also finds who only has the address in a note or the like. */
export const orders = [
  order('727', 'completed', 'U.Grossmann@posteo.example'),
  order('702', 'on-hold', 'somebody.else@posteo.example'),
];
export const refund = { id: 726, date_created_gmt: '2026-11-21T10:00:00', amount: '10.00', reason: 'damaged' };

export const webhook = {
  headers: {
    'x-wc-webhook-topic': 'order.updated',
    'x-wc-webhook-resource': 'order',
    'x-wc-webhook-event': 'updated',
    'x-wc-webhook-id': '142',
    'x-wc-webhook-delivery-id': '7b1dc9a2',
    'x-wc-webhook-source': 'https://shop.example.com/',
  },
  body: order('727', 'completed', 'u.grossmann@posteo.example'),
};
