import { v7 as uuid } from 'uuid';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { checkConfig } from './check-config.ts';
import type { ConnectorConfig } from './config/index.ts';
import { dropReadingsOf } from './lookups/reading-store.ts';
import { goesElsewhere } from './secret-places.ts';
import { openSecrets, sealSecrets } from './secrets.ts';
import { connectorNamed, insertConnector, lockConnector, markDeleted, updateConnector } from './store.ts';
import type { Connector, Secrets } from './types.ts';

export interface ConnectorDeps {
  database: Database;
  key: InstanceKey;
}

export interface ConnectorContent {
  name: string;
  enabled: boolean;
  config: ConnectorConfig;
  /** Absent ones stay as they are, null takes one away. */
  secrets: { [Name in keyof Secrets]?: string | null | undefined };
}

export interface Changer {
  /** As the event log says it. */
  actor: string;
  /** May let a connector reach addresses inside the company's network. */
  mayReachInside: boolean;
}

/** @returns its id @throws AppError `invalid_input`, `already_exists` */
export async function createConnector(
  { database, key }: ConnectorDeps,
  content: ConnectorContent,
  by: Changer,
): Promise<string> {
  const id = uuid();
  const { name, enabled, config } = content;
  checkConfig(config);
  if (config.allowPrivate) requireInside(by);
  const sealed = sealSecrets({ signIn: null, webhook: null, ...given(content.secrets) }, key);
  await database.transaction(async (tx) => {
    await requireFreeName(tx, name, id);
    await insertConnector(tx, { id, name, enabled, config, sealed });
    await appendEvents(tx, [changed(id, by)]);
    await audit(tx, 'connector.created', { id, name }, changesBetween({}, { name, enabled, config }));
  });
  return id;
}

/**
 * Replaces the configuration.
 * @param version that was changed; another one by now is refused
 * @throws AppError `connector_not_found`, `connector_changed`, `invalid_input`, `already_exists`
 */
export async function changeConnector(
  { database, key }: ConnectorDeps,
  id: string,
  content: ConnectorContent & { version?: number | undefined },
  by: Changer,
): Promise<void> {
  const { name, enabled, config } = content;
  checkConfig(config);
  await database.transaction(async (tx) => {
    const before = await lockConnector(tx, id);
    if (!before) throw new AppError('connector_not_found');
    if (content.version !== undefined && content.version !== before.version)
      throw new AppError('connector_changed');
    if (config.allowPrivate && !before.config.allowPrivate) requireInside(by);
    await requireFreeName(tx, name, id);
    const fresh = given(content.secrets);
    const old = openSecrets(before.sealed, key);
    requireFreshSecret(before, config, old, fresh);
    const secrets = { ...old, ...fresh };
    const after = { ...before, name, enabled, config, sealed: sealSecrets(secrets, key) };
    await updateConnector(tx, { ...after, version: before.version + 1 });
    await appendEvents(tx, [changed(id, by)]);
    const changes = changesBetween(shown(before, old), shown(after, secrets), ['secrets']);
    await audit(tx, 'connector.changed', { id, name: before.name }, changes);
  });
}

/** What it told and did stays. @throws AppError `connector_not_found` */
export async function deleteConnector({ database }: ConnectorDeps, id: string, by: Changer): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await lockConnector(tx, id);
    if (!before) throw new AppError('connector_not_found');
    await markDeleted(tx, id);
    await dropReadingsOf(tx, id);
    await appendEvents(tx, [changed(id, by, true)]);
    await audit(tx, 'connector.deleted', { id, name: before.name });
  });
}

function requireInside({ mayReachInside }: Changer): void {
  if (!mayReachInside) throw invalid('config.allowPrivate', sentence('not_allowed_to_you'));
}

async function requireFreeName(tx: Tx, name: string, id: string): Promise<void> {
  if (await connectorNamed(tx, name, id))
    throw new AppError('already_exists', { fields: [{ field: 'name', message: sentence('taken') }] });
}

/** A secret is not carried to another place: whoever may change the address does not learn it that way. */
function requireFreshSecret(
  before: Connector,
  config: ConnectorConfig,
  old: Secrets,
  fresh: Partial<Secrets>,
): void {
  if (old.signIn !== null && fresh.signIn === undefined && goesElsewhere(before.config, config))
    throw invalid('secrets.signIn', sentence('secret_asked_again'));
}

const given = (secrets: ConnectorContent['secrets']): Partial<Secrets> =>
  Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== undefined));

const shown = ({ name, enabled, config }: Omit<Connector, 'version'>, secrets: Secrets) => ({
  name,
  enabled,
  config,
  secrets,
});

const changed = (id: string, { actor }: Changer, deleted = false) => ({
  type: 'connector.changed',
  actor,
  data: { connectorId: id, ...(deleted && { deleted }) },
});
