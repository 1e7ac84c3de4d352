/**
 * Shaped as the GraphQL Admin API 2026-10 documents it, with invented values:
 * shopify.dev/docs/api/admin-graphql/latest/queries/customerByIdentifier, …/objects/Order, …/objects/Fulfillment,
 * …/mutations/orderInvoiceSend; webhooks: shopify.dev/docs/api/webhooks/2026-10 (`orders/*` carries the REST order).
 */
const money = (amount: string) => ({ shopMoney: { amount, currencyCode: 'EUR' } });

export const customer = {
  data: {
    customerByIdentifier: {
      id: 'gid://shopify/Customer/544365967',
      displayName: 'Ute Großmann',
      numberOfOrders: '2',
      createdAt: '2024-03-01T09:12:45Z',
      note: null,
      tags: ['newsletter'],
      amountSpent: { amount: '387.9', currencyCode: 'EUR' },
      orders: {
        nodes: [
          {
            id: 'gid://shopify/Order/450789469',
            name: '#1002',
            createdAt: '2026-11-20T10:00:00Z',
            cancelledAt: null,
            displayFinancialStatus: 'PAID',
            displayFulfillmentStatus: 'FULFILLED',
            totalPriceSet: money('258.0'),
            fulfillments: [
              {
                name: '#1002-F1',
                createdAt: '2026-11-21T08:00:00Z',
                displayStatus: 'IN_TRANSIT',
                trackingInfo: [
                  { company: 'DHL', number: '00340434', url: 'https://www.dhl.example/00340434' },
                ],
              },
            ],
          },
          {
            id: 'gid://shopify/Order/450789468',
            name: '#1001',
            createdAt: '2026-10-02T10:00:00Z',
            cancelledAt: '2026-10-03T10:00:00Z',
            displayFinancialStatus: 'PARTIALLY_REFUNDED',
            displayFulfillmentStatus: 'UNFULFILLED',
            totalPriceSet: money('129.9'),
            fulfillments: [],
          },
        ],
      },
    },
  },
  extensions: { cost: { requestedQueryCost: 28, actualQueryCost: 9 } },
};
export const unknown = { data: { customerByIdentifier: null } };
/** GraphQL says with 200 what went wrong. */
export const denied = {
  data: null,
  errors: [{ message: 'Access denied for customerByIdentifier field.', path: ['customerByIdentifier'] }],
};
export const invoiceSent = { data: { orderInvoiceSend: { order: { name: '#1002' }, userErrors: [] } } };
export const invoiceNotSent = {
  data: { orderInvoiceSend: { order: null, userErrors: [{ message: 'Invoice could not be sent.' }] } },
};

export const webhook = {
  headers: {
    'x-shopify-topic': 'orders/fulfilled',
    'x-shopify-shop-domain': 'my-shop.myshopify.com',
    'x-shopify-api-version': '2026-10',
    'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
  },
  body: {
    id: 450789469,
    admin_graphql_api_id: 'gid://shopify/Order/450789469',
    name: '#1002',
    email: 'u.grossmann@posteo.example',
    contact_email: 'u.grossmann@posteo.example',
    created_at: '2026-11-20T11:00:00+01:00',
    updated_at: '2026-11-21T09:00:00+01:00',
    currency: 'EUR',
    total_price: '258.00',
    financial_status: 'paid',
    fulfillment_status: 'fulfilled',
    customer: { id: 544365967, email: 'u.grossmann@posteo.example' },
    line_items: [{ id: 669751112, title: 'Stuhl Lena', quantity: 2, price: '129.00' }],
  },
};
