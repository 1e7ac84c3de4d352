import { findCustomer } from '../../customers/index.ts';
import type { Database, Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { ActionConfig, Endpoint } from '../config/index.ts';
import type { ConnectorDirectory } from '../directory.ts';
import { type Reading, selectReadings } from '../lookups/reading-store.ts';
import type { Mapper } from '../mapping/start-mapper.ts';
import { buildRequest, type SystemRequest } from '../requests/build-request.ts';
import { SystemProblem } from '../requests/problem.ts';
import type { Systems } from '../requests/systems.ts';
import { fill, MissingValue, type Scope } from '../requests/template.ts';
import type { Connector } from '../types.ts';
import { checkValues } from './check-values.ts';
import type { Runner, Values } from './types.ts';

export interface ActionDeps {
  database: Database;
  directory: ConnectorDirectory;
  systems: Systems;
  mapper: Mapper;
  now(): Date;
}

export interface Wanted {
  connectorId: string;
  action: string;
  customerId: string;
  values: Values;
}

/** An action filled in and checked: all that is left is to send it. */
export interface Prepared {
  connector: Connector;
  action: ActionConfig;
  /** Who stands for the customer. */
  customerId: string;
  request: SystemRequest;
  summary: string;
  values: Values;
}

/**
 * @param runId under which it is carried out; what a preview shows in its place is no id
 * @throws AppError `connector_not_found`, `action_not_found`, `forbidden`, `action_unavailable`, `invalid_input`
 */
export async function prepare(
  { database, directory }: Pick<ActionDeps, 'database' | 'directory'>,
  wanted: Wanted,
  runner: Runner,
  runId: string,
): Promise<Prepared> {
  const { connector, action } = findAction(directory, wanted.connectorId, wanted.action);
  if (!mayRun(action, runner)) throw new AppError('forbidden');
  const customer = await findCustomer(database.db, wanted.customerId);
  const reading = await readingOf(database.db, connector, action, customer.id);
  if (action.lookup !== null && reading?.state !== 'ready') throw new AppError('action_unavailable');
  const values = checkValues(action, wanted.values, reading?.content?.forms[action.key]);
  const scope: Scope = {
    fields: values,
    kept: reading?.content?.kept ?? {},
    customer: { id: customer.id, name: customer.name, language: customer.language },
    agent: { id: runner.id, name: runner.name },
    run: { id: runId },
  };
  const endpoint = connector.config.endpoints.find(({ key }) => key === action.endpoint) as Endpoint;
  try {
    const request = buildRequest(connector.config.baseUrl, endpoint, scope);
    return { connector, action, customerId: customer.id, request, summary: summaryOf(action, scope), values };
  } catch (error) {
    if (error instanceof SystemProblem)
      throw new AppError('action_unavailable', { detail: error.detail ?? '' });
    throw error;
  }
}

/** @throws AppError `connector_not_found`, `action_not_found` */
export function findAction(
  directory: ConnectorDirectory,
  connectorId: string,
  key: string,
): { connector: Connector; action: ActionConfig } {
  const connector = directory.find(connectorId);
  if (!connector) throw new AppError('connector_not_found');
  const action = connector.config.actions.find((each) => each.key === key);
  if (!action) throw new AppError('action_not_found');
  return { connector, action };
}

export const mayRun = ({ permission, teamIds }: ActionConfig, runner: Runner): boolean =>
  runner.permissions.has(permission) &&
  (teamIds.length === 0 || teamIds.some((id) => runner.teamIds.includes(id)));

async function readingOf(
  db: Reader,
  connector: Connector,
  { lookup }: ActionConfig,
  customerId: string,
): Promise<Reading | undefined> {
  if (lookup === null) return undefined;
  return (await selectReadings(db, customerId)).find(
    (each) => each.connectorId === connector.id && each.lookup === lookup,
  );
}

/** A field nobody had to fill in is nothing in it. */
function summaryOf(action: ActionConfig, scope: Scope): string {
  const fields = scope.fields as Values;
  const told = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? '']));
  try {
    return fill(action.summary, { ...scope, fields: told })
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 500);
  } catch (error) {
    if (error instanceof MissingValue) return '';
    throw error;
  }
}
