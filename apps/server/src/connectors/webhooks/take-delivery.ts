import { v7 as uuid } from 'uuid';
import type { InstanceKey } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { openSecrets } from '../secrets.ts';
import { selectConnector } from '../store.ts';
import { insertDelivery } from './delivery-store.ts';
import { type Headers, verify } from './verify.ts';

export interface TakeDeps {
  database: Database;
  key: InstanceKey;
  now(): Date;
}

/** Headers that say who calls stay with nobody. */
const secretHeaders =
  /^(authorization|cookie|proxy-.*|x-forwarded-.*|.*(token|secret|signature|hmac|api-?key).*)$/i;

/**
 * Keeps what a system tells, once it is known that the system tells it. Only the bytes are looked at: what cannot be
 * read is kept as well.
 * @returns its id; when this resolves it is stored
 * @throws AppError `connector_not_found`, `wrong_signature`
 */
export async function takeDelivery(
  { database, key, now }: TakeDeps,
  connectorId: string,
  { body, headers }: { body: Buffer; headers: Headers },
): Promise<string> {
  const connector = await selectConnector(database.db, connectorId);
  const webhook = connector?.config.webhook;
  if (!connector?.enabled || !webhook) throw new AppError('connector_not_found');
  const secret = openSecrets(connector.sealed, key).webhook;
  const verdict = verify(webhook.verification, secret, body, headers, now());
  if (verdict !== 'genuine')
    throw new AppError('wrong_signature', verdict === 'too_old' ? { detail: 'signed too long ago' } : {});
  const id = uuid();
  await insertDelivery(database.db, {
    id,
    connectorId,
    receivedAt: now(),
    contentType: headers['content-type'] ?? null,
    headers: keptHeaders(headers, webhook.verification),
    body,
  });
  return id;
}

function keptHeaders(
  headers: Headers,
  verification: { kind: string; header?: string },
): Record<string, string> {
  const given = Object.entries(headers).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' &&
      !secretHeaders.test(entry[0]) &&
      entry[0] !== verification.header?.toLowerCase(),
  );
  return Object.fromEntries(given.map(([name, value]) => [name, value.slice(0, 2000)]));
}
