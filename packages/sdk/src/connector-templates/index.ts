/** Connectors for widely used systems. Which, and what each was checked against: docs/decisions/0031. */
import { hubspot } from './hubspot.ts';
import { salesforce } from './salesforce.ts';
import { shopify } from './shopify.ts';
import { stripe } from './stripe.ts';
import type { ConnectorTemplate } from './types.ts';
import { woocommerce } from './woocommerce.ts';

export { fillTemplate } from './fill.ts';
export type { ConnectorTemplate, TemplateQuestion, Words } from './types.ts';

export const connectorTemplates: readonly ConnectorTemplate[] = [
  shopify,
  woocommerce,
  stripe,
  salesforce,
  hubspot,
];
