/** Connectors over a database of their own and a back office that answers as a test says. */
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connectors, configSchema, createConnector, startConnectors } from '../connectors/index.ts';
import { recognise } from '../customers/index.ts';
import { openInstanceKey } from '../platform/crypto/index.ts';
import { type Database, openDatabase } from '../platform/db/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { customerIsFree } from '../privacy/index.ts';
import { createTestDatabase } from './test-database.ts';

export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ConnectorBench {
  database: Database;
  connectors: Connectors;
  clock: { now: Date };
  /** Where the back office is. */
  baseUrl: string;
  /** What it was asked, in order. */
  asked: Asked[];
  /** How it answers from now on; the answer stays open when nothing is done. */
  answer(by: (asked: Asked, response: ServerResponse) => void): void;
  /** Another process on the same database. */
  another(processId: number): Promise<Connectors>;
  /** @returns its id */
  connect(config: object, secrets?: { signIn?: string; webhook?: string }): Promise<string>;
  /** @returns the id of a customer who writes from this address */
  customer(address: string): Promise<string>;
  /** Types and data of the events that were appended, in order. */
  events(type: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openConnectorBench(): Promise<ConnectorBench> {
  const testDatabase = await createTestDatabase();
  const log = createLogger('silent', false);
  const database = openDatabase(testDatabase.url, 6, log);
  const key = openInstanceKey(mkdtempSync(path.join(tmpdir(), 'connectors-')), null);
  const clock = { now: new Date('2026-05-04T10:00:00Z') };
  const now = () => clock.now;
  const asked: Asked[] = [];
  let by: (asked: Asked, response: ServerResponse) => void = (_asked, response) => response.end('{}');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const each = { method, url, headers, body: Buffer.concat(chunks).toString() };
      asked.push(each);
      by(each, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const opened: Connectors[] = [];
  const another = async (processId: number) => {
    const isAlive = async (process: number) => process === processId;
    const connectors = await startConnectors({
      ...{ database, key, log, now, processId, isAlive },
      mayGo: customerIsFree,
    });
    opened.push(connectors);
    return connectors;
  };
  const connectors = await another(1);
  let count = 0;

  return {
    database,
    connectors,
    clock,
    baseUrl,
    asked,
    another,
    answer: (how) => {
      by = how;
    },
    async connect(config, secrets = {}) {
      const whole = configSchema.parse({ baseUrl, allowPrivate: true, ...config });
      const content = { name: `System ${++count}`, enabled: true, config: whole, secrets };
      const id = await createConnector(connectors, content, { actor: 'system', mayReachInside: true });
      for (const each of opened) await each.directory.refresh();
      return id;
    },
    async customer(address) {
      const arrival = { from: { type: 'email', value: address, verified: true }, also: [], language: null };
      const { customerId } = await database.transaction((tx) =>
        recognise(tx, { ...arrival, source: 'test' }),
      );
      return customerId;
    },
    async events(type) {
      const { rows } = await database.pool.query<{ data: Record<string, unknown> }>(
        'select data from event_pending where type = $1 order by id',
        [type],
      );
      return rows.map(({ data }) => data);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      for (const each of opened) await each.stop();
      await database.close();
      await testDatabase.drop();
    },
  };
}

/** Answers with JSON. */
export const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
