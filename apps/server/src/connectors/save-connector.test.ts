import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInstanceKey } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import { openDatabase } from '../platform/db/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import {
  changeConnector,
  configSchema,
  createConnector,
  deleteConnector,
  listConnectors,
  readConnector,
} from './index.ts';
import type { ConnectorDeps } from './save-connector.ts';

let test_: TestDatabase;
let database: Database;
let deps: ConnectorDeps;
beforeAll(async () => {
  test_ = await createTestDatabase();
  database = openDatabase(test_.url, 3, createLogger('silent', false));
  deps = { database, key: openInstanceKey(mkdtempSync(path.join(tmpdir(), 'connectors-')), null) };
});
afterAll(async () => {
  await database.close();
  await test_.drop();
});

const admin = { actor: 'agent:1', mayReachInside: true };
const someone = { actor: 'agent:2', mayReachInside: false };
const shop = {
  baseUrl: 'https://api.shop.example/v1',
  signIn: { kind: 'key', in: 'header', name: 'X-Key' },
  endpoints: [{ key: 'orders', path: '/orders', query: [{ name: 'by', value: '{{identity.value}}' }] }],
  lookups: [{ key: 'orders', identities: ['email'], steps: [{ endpoint: 'orders', as: 'orders' }] }],
} as const;
const content = (name: string, config: object, secrets: object = {}) => ({
  name,
  enabled: true,
  config: configSchema.parse(config),
  secrets,
});

test('a secret is kept where it is not given, and never shown or written into the log of changes', async () => {
  const id = await createConnector(deps, content('Kept', shop, { signIn: 'hush-hush' }), admin);
  await changeConnector(deps, id, { ...content('Kept', shop), enabled: false, version: 1 }, someone);
  const shown = await readConnector(database.db, deps.key, id);
  expect(shown).toMatchObject({ enabled: false, version: 2, secretsSet: { signIn: true, webhook: false } });
  const { rows } = await database.pool.query('select * from connector');
  const { rows: entries } = await database.pool.query('select * from audit_entry');
  expect(JSON.stringify([shown, rows, entries])).not.toContain('hush-hush');
  expect(entries.map(({ action }) => action)).toEqual(['connector.created', 'connector.changed']);
});

test('a secret does not go to another host than it was entered for', async () => {
  const id = await createConnector(deps, content('Moved', shop, { signIn: 'hush-hush' }), admin);
  const moved = { ...shop, baseUrl: 'https://elsewhere.example' };
  await expect(changeConnector(deps, id, content('Moved', moved), admin)).rejects.toMatchObject({
    fields: [{ field: 'secrets.signIn' }],
  });
  await changeConnector(deps, id, content('Moved', moved, { signIn: 'another' }), admin);
});

test('only an administrator lets a connector reach inside, names are taken once, the earlier change counts', async () => {
  const inside = { ...shop, allowPrivate: true };
  await expect(createConnector(deps, content('Inside', inside), someone)).rejects.toMatchObject({
    fields: [{ field: 'config.allowPrivate' }],
  });
  const id = await createConnector(deps, content('Inside', inside), admin);
  await expect(createConnector(deps, content('inside', shop), admin)).rejects.toMatchObject({
    code: 'already_exists',
  });
  await changeConnector(deps, id, { ...content('Inside', inside), version: 1 }, someone);
  await expect(
    changeConnector(deps, id, { ...content('Inside', inside), version: 1 }, admin),
  ).rejects.toMatchObject({ code: 'connector_changed' });
});

test('what a configuration names has to be there, and expressions have to be readable', async () => {
  const problemsOf = async (config: object) => {
    const error = await createConnector(deps, content('Wrong', config), admin).catch((thrown) => thrown);
    return error.fields.map(({ field }: { field: string }) => field);
  };
  expect(await problemsOf({ ...shop, baseUrl: 'ftp://shop.example' })).toEqual(['config.baseUrl']);
  expect(await problemsOf({ ...shop, endpoints: [] })).toEqual(['config.lookups.0.steps.0.endpoint']);
  const [orders] = shop.endpoints;
  expect(await problemsOf({ ...shop, endpoints: [orders, orders] })).toEqual(['config.endpoints.1.key']);
  const secret = { ...orders, path: '/{{constructor.name}}' };
  expect(await problemsOf({ ...shop, endpoints: [secret] })).toEqual(['config.lookups.0.steps.0.endpoint']);
  const open = { ...orders, path: '/{{identity.value' };
  expect(await problemsOf({ ...shop, endpoints: [open] })).toEqual(['config.lookups.0.steps.0.endpoint']);
  const panel = {
    kind: 'facts',
    key: 'a',
    title: 'A',
    lookup: 'orders',
    fields: [{ label: 'B', value: '(1' }],
  };
  const parsed = configSchema.safeParse({ ...shop, panels: [panel] });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['panels.0.fields.0.value']);
});

test('a deleted one is gone with its secrets', async () => {
  const id = await createConnector(deps, content('Gone', shop, { signIn: 'hush-hush' }), admin);
  await deleteConnector(deps, id, admin);
  await expect(readConnector(database.db, deps.key, id)).rejects.toMatchObject({
    code: 'connector_not_found',
  });
  expect((await listConnectors(database.db, deps.key)).some((each) => each.id === id)).toBe(false);
  const { rows } = await database.pool.query('select name, secrets from connector where id = $1', [id]);
  expect(rows).toEqual([{ name: 'Gone', secrets: null }]);
});
