/**
 * The vendors' templates against answers shaped as the vendors document them. What only a live account could show
 * (rights, limits, what a shop changed) is not shown here.
 */
import {
  type ConnectorTemplate,
  connectorTemplates,
  fillTemplate,
} from '@throughline/sdk/connector-templates';
import jsonata from 'jsonata';
import { describe, expect, it, test } from 'vitest';
import * as hubspot from './__fixtures__/vendors/hubspot.ts';
import * as salesforce from './__fixtures__/vendors/salesforce.ts';
import * as shopify from './__fixtures__/vendors/shopify.ts';
import * as stripe from './__fixtures__/vendors/stripe.ts';
import * as woocommerce from './__fixtures__/vendors/woocommerce.ts';
import { configProblems } from './check-config.ts';
import { type ConnectorConfig, configSchema } from './config/index.ts';

const identity = { type: 'email', value: 'u.grossmann@posteo.example' };
const answers = { shop: 'my-shop', key: 'ck_1', domain: 'acme', client: '3MVG9' };

function configOf(key: string): ConnectorConfig {
  const template = connectorTemplates.find((each) => each.key === key) as ConnectorTemplate;
  return configSchema.parse(fillTemplate(template, answers));
}

const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

async function evaluate(expression: string, input: unknown, more: object = {}): Promise<unknown> {
  return plain(await jsonata(expression).evaluate(input, { identity, ...more }));
}

/** What a lookup finds when its steps are answered one after the other. */
async function find(config: ConnectorConfig, key: string, given: unknown[]): Promise<unknown> {
  const steps: Record<string, unknown> = {};
  let found: unknown = null;
  for (const [place, step] of (config.lookups.find((each) => each.key === key)?.steps ?? []).entries()) {
    found = step.take === undefined ? given[place] : await evaluate(step.take, given[place], { steps });
    steps[step.as] = found;
  }
  return found;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

/** A panel's values row by row, without their looks. */
async function show(config: ConnectorConfig, key: string, found: unknown): Promise<unknown> {
  const panel = config.panels.find((each) => each.key === key);
  if (!panel) throw new Error(`there is no panel ${key}`);
  const all = (row: unknown, expressions: (string | undefined)[]) =>
    Promise.all(expressions.map((each) => (each === undefined ? null : evaluate(each, row))));
  const rows = async (expression: string, parts: (string | undefined)[]) =>
    Promise.all(listOf(await evaluate(expression, found)).map((row) => all(row, parts)));
  switch (panel.kind) {
    case 'facts':
      return all(
        found,
        panel.fields.map(({ value }) => value),
      );
    case 'table':
      return rows(
        panel.rows,
        panel.columns.map(({ value }) => value),
      );
    case 'timeline':
      return rows(panel.items, [panel.at, panel.headline, panel.text, panel.tone]);
    case 'status':
      return rows(panel.items, [panel.label, panel.state, panel.text, panel.tone]);
  }
}

/** Every expression of a value's looks yields what is allowed for it. */
async function looks(config: ConnectorConfig, key: string, found: unknown): Promise<unknown[]> {
  const panel = config.panels.find((each) => each.key === key);
  if (panel?.kind !== 'table') return [];
  const rows = listOf(await evaluate(panel.rows, found));
  return Promise.all(
    rows.flatMap((row) =>
      panel.columns.flatMap(({ tone, href, currency }) =>
        [tone, href, currency].flatMap((each) => (each === undefined ? [] : [evaluate(each, row)])),
      ),
    ),
  );
}

async function told(config: ConnectorConfig, headers: Record<string, string>, body: object) {
  const { webhook } = config;
  if (!webhook) throw new Error('this template takes no webhooks');
  const type = await evaluate(webhook.eventType, body, { headers });
  const matching = [];
  for (const event of webhook.events)
    if (event.type === type && (event.when === undefined || (await evaluate(event.when, body))))
      matching.push({
        becomes: event.becomes,
        email: await evaluate(event.identities[0]?.value ?? '', body),
        title: event.title && (await evaluate(event.title, body)),
        at: event.at && (await evaluate(event.at, body)),
        fields: await Promise.all(event.fields.map(({ value }) => evaluate(value, body))),
      });
  return { id: await evaluate(webhook.eventId, body, { headers }), matching };
}

describe.each(connectorTemplates.map((template) => [template.name, template] as const))(
  '%s',
  (_, template) => {
    it('is a whole configuration once its questions are answered, in all four languages', () => {
      const config = configSchema.parse(fillTemplate(template, answers));
      expect(configProblems(config)).toEqual([]);
      expect(JSON.stringify(config)).not.toMatch(/\[\[\w+\]\]/);
      const texts = JSON.stringify(template).match(/"en":/g) ?? [];
      for (const language of ['de', 'pl', 'nl'])
        expect(JSON.stringify(template).match(new RegExp(`"${language}":`, 'g'))?.length).toBe(texts.length);
    });

    it('has only expressions that can be read', () => {
      const config = configSchema.parse(fillTemplate(template, answers));
      const expressions = [
        ...config.lookups.flatMap(({ steps, kept }) => [
          ...steps.map(({ take }) => take),
          ...kept.map(({ value }) => value),
        ]),
        ...config.actions.flatMap(({ fields, result }) => [
          result,
          ...fields.flatMap(({ preset, choicesFrom }) => [preset, ...Object.values(choicesFrom ?? {})]),
        ]),
      ];
      for (const each of expressions) if (each !== undefined) expect(() => jsonata(each), each).not.toThrow();
    });
  },
);

test('Shopify: orders, deliveries, what was spent; an error is no unknown customer', async () => {
  const config = configOf('shopify');
  const found = await find(config, 'customer', [shopify.customer]);
  expect(await show(config, 'orders', found)).toEqual([
    ['#1002', '2026-11-20T10:00:00Z', 'paid', 'fulfilled', 258],
    ['#1001', '2026-10-02T10:00:00Z', 'partially refunded', 'cancelled', 129.9],
  ]);
  expect(await show(config, 'deliveries', found)).toEqual([
    ['2026-11-21T08:00:00Z', '#1002-F1: in transit', 'DHL 00340434', null],
  ]);
  expect(await show(config, 'about', found)).toEqual([2, 387.9, '2024-03-01T09:12:45Z', null]);
  expect(await looks(config, 'orders', found)).toContain(
    'https://my-shop.myshopify.com/admin/orders/450789469',
  );
  expect(await find(config, 'customer', [shopify.unknown])).toBeNull();
  await expect(find(config, 'customer', [shopify.denied])).rejects.toMatchObject({
    message: 'Access denied for customerByIdentifier field.',
  });
  const result = config.actions[0]?.result ?? '';
  expect(await evaluate(result, shopify.invoiceSent)).toBe('#1002');
  await expect(evaluate(result, shopify.invoiceNotSent)).rejects.toMatchObject({
    message: 'Invoice could not be sent.',
  });
  expect(await told(config, shopify.webhook.headers, shopify.webhook.body)).toEqual({
    id: shopify.webhook.headers['x-shopify-webhook-id'],
    matching: [
      {
        becomes: 'order-shipped',
        email: identity.value,
        title: '#1002',
        at: '2026-11-21T09:00:00+01:00',
        fields: [258],
      },
    ],
  });
});

test('WooCommerce: only the buyer’s own orders; what an order became says what happened', async () => {
  const config = configOf('woocommerce');
  const found = await find(config, 'orders', [woocommerce.orders]);
  expect(await show(config, 'orders', found)).toEqual([
    ['#727', '2026-11-20T10:28:02Z', 'completed', '2 × Stuhl Lena', 268],
  ]);
  expect(await show(config, 'delivery', found)).toEqual([
    'Ute Großmann',
    'Gartenweg 12, 50825 Köln',
    '+49 176 5512345',
  ]);
  expect(await find(config, 'orders', [[]])).toBeNull();
  expect(await evaluate(config.actions[0]?.result ?? '', woocommerce.refund)).toBe('10.00');
  const { becomes, email } = (await told(config, woocommerce.webhook.headers, woocommerce.webhook.body))
    .matching[0] as { becomes: string; email: string };
  expect([becomes, email]).toEqual(['order-shipped', identity.value]);
});

test('Stripe: amounts in the currency’s own unit, only what can be sent or refunded is offered', async () => {
  const config = configOf('stripe');
  const invoices = await find(config, 'invoices', [stripe.customers, stripe.invoices]);
  expect(await show(config, 'invoices', invoices)).toEqual([
    ['A1B2C3-0001', '2025-12-04T00:00:00.000Z', 'open', 258, 258],
    ['in_2', null, 'draft', 5000, 5000],
  ]);
  const charges = await find(config, 'charges', [stripe.customers, stripe.charges]);
  expect(await show(config, 'payments', charges)).toMatchObject([
    ['2025-11-20T00:53:20.000Z', 'succeeded', 129],
    ['2025-11-20T00:53:20.000Z', 'refunded', 129],
  ]);
  const [send, refund] = config.actions;
  const choices = async (action: typeof send, found: unknown) => {
    const from = action?.fields[0]?.choicesFrom;
    const items = listOf(await evaluate(from?.items ?? '', found));
    return Promise.all(items.map((item) => evaluate(from?.label ?? '', item)));
  };
  expect(await choices(send, invoices)).toEqual(['A1B2C3-0001']);
  expect(await choices(refund, charges)).toEqual(['2025-11-20 · 129 EUR']);
  expect(await evaluate(refund?.result ?? '', stripe.refund)).toBe('129 EUR, succeeded');
  expect(await find(config, 'invoices', [stripe.nobody, stripe.invoices].slice(0, 1))).toBeNull();
  expect((await told(config, {}, stripe.overdue)).matching).toEqual([
    {
      becomes: 'invoice-overdue',
      email: identity.value,
      title: 'A1B2C3-0001',
      at: 1_764_900_000,
      fields: [258],
    },
  ]);
  expect((await told(config, {}, stripe.refunded)).matching).toMatchObject([
    { becomes: 'refund-made', email: identity.value, fields: [129] },
  ]);
});

test('Salesforce: the contact with this very address, and its cases', async () => {
  const config = configOf('salesforce');
  const contact = await find(config, 'contact', [salesforce.contacts]);
  expect(await show(config, 'contact', contact)).toEqual([
    'Ute Großmann',
    null,
    '+49 176 5512345',
    'Köln',
    '2024-03-01T09:12:45.000+0000',
  ]);
  expect(await find(config, 'contact', [salesforce.nobody])).toBeNull();
  const cases = await find(config, 'cases', [salesforce.contacts, salesforce.cases]);
  expect(await show(config, 'cases', cases)).toEqual([
    ['00001026', 'Working', 'Stuhlbein gebrochen', 'risk'],
  ]);
  expect(await evaluate(config.actions[0]?.result ?? '', salesforce.created)).toBe(salesforce.created.id);
});

test('HubSpot: the contact, deals and tickets', async () => {
  const config = configOf('hubspot');
  const contact = await find(config, 'contact', [hubspot.contacts]);
  expect(await show(config, 'contact', contact)).toEqual([
    'Ute Großmann',
    null,
    '+49 176 5512345',
    'customer',
    'open deal',
    '2024-03-01T09:12:45.123Z',
  ]);
  expect(await find(config, 'contact', [hubspot.nobody])).toBeNull();
  const deals = await find(config, 'deals', [hubspot.contacts, hubspot.deals]);
  expect(await show(config, 'deals', deals)).toEqual([
    ['Praxiseinrichtung', 'contractsent', '2026-12-15T00:00:00Z', 12_400.5],
    ['Wartezimmer', 'closedwon', '2026-06-01T00:00:00Z', null],
  ]);
  const tickets = await find(config, 'tickets', [hubspot.contacts, hubspot.tickets]);
  expect(await show(config, 'tickets', tickets)).toEqual([
    ['2026-11-18T08:00:00.000Z', 'Lieferung unvollständig', 'high', 'risk'],
  ]);
});
