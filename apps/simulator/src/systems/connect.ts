/** Connects the company's systems with the desk through the public API, as an administrator would there. */
import { type Client, type Connector, type ConnectorConfig, createConnectorClient } from '@throughline/sdk';
import { billingConfig } from './connectors/billing.ts';
import { crmConfig } from './connectors/crm.ts';
import { logisticsConfig } from './connectors/logistics.ts';
import { type SystemName, type Systems, systemNames, systemSecrets } from './systems.ts';

const names: Record<SystemName, string> = {
  crm: 'Linden CRM',
  billing: 'Linden Buchhaltung',
  logistics: 'Nordkurier',
};
const { crm, billing, logistics } = systemSecrets;
const configs: Record<SystemName, (address: string) => ConnectorConfig> = {
  crm: crmConfig,
  billing: (address) => billingConfig(address, billing.id),
  logistics: (address) => logisticsConfig(address, logistics.user),
};
const signIns: Record<SystemName, string> = {
  crm: crm.key,
  billing: billing.secret,
  logistics: logistics.password,
};

/** It guards what invented systems tell of invented people. */
const webhookSecret = (name: SystemName) => `${name}-webhook-demo-2026`;

/**
 * What is connected already stays as somebody may have changed it; only an address that is another by now is corrected.
 * Each system is told where to send what happens.
 */
export async function connectSystems(api: Client, systems: Pick<Systems, SystemName>): Promise<void> {
  const connectors = createConnectorClient(api);
  const known = (await connectors.connectors()).items;
  for (const name of systemNames) {
    const existing = known.find((connector) => connector.name === names[name]);
    const connector = await ensure(connectors, existing ?? null, name, systems[name].address);
    systems[name].post.subscribe({ url: connector.webhookUrl, secret: webhookSecret(name) });
  }
}

async function ensure(
  connectors: ReturnType<typeof createConnectorClient>,
  existing: Connector | null,
  name: SystemName,
  address: string,
): Promise<Connector> {
  const config = configs[name](address);
  const secrets = { signIn: signIns[name], webhook: webhookSecret(name) };
  if (!existing) return connectors.createConnector({ name: names[name], enabled: true, config, secrets });
  if (existing.config.baseUrl === address) return existing;
  const { signIn } = config;
  return connectors.changeConnector(existing.id, {
    name: existing.name,
    enabled: existing.enabled,
    config: { ...existing.config, baseUrl: address, ...(signIn && { signIn }) },
    secrets,
    version: existing.version,
  });
}
