/** The three systems connected with the real server, as the demo does it. */
import { createConnectorClient } from '@throughline/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCompany } from '../company.ts';
import { type RealServer, startRealServer } from '../testing/real-server.ts';
import { connectSystems } from './connect.ts';
import { openSystems, type Systems } from './systems.ts';

let server: RealServer;
let systems: Systems;
beforeAll(async () => {
  server = await startRealServer();
  systems = await openSystems({ seed: 1, today: new Date() });
});
afterAll(async () => {
  await systems?.close();
  await server?.close();
});

test('are connected once, whole, and found again on another port', async () => {
  const { address, setupToken } = server;
  const { api } = await openCompany({ address, setupToken, outgoingMailPort: 1 });
  const connectors = createConnectorClient(api);
  await connectSystems(api, systems);
  await connectSystems(api, systems);
  const first = (await connectors.connectors()).items;
  expect(first.map(({ name }) => name)).toEqual(['Linden Buchhaltung', 'Linden CRM', 'Nordkurier']);
  expect(first.every(({ secretsSet }) => secretsSet.signIn && secretsSet.webhook)).toBe(true);

  await systems.close();
  systems = await openSystems({ seed: 1, today: new Date() });
  await connectSystems(api, systems);
  const again = (await connectors.connectors()).items;
  expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(again.map(({ config }) => config.baseUrl)).toEqual([
    systems.billing.address,
    systems.crm.address,
    systems.logistics.address,
  ]);
});
