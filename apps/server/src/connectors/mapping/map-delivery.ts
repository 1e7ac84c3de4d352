/** From the text of what a system told to events. Runs where it can be ended: see `worker.ts`. */
import type { Format, WebhookConfig } from '../config/index.ts';
import type { EventKindKey } from '../event-kinds.ts';
import { evaluate } from './evaluate.ts';
import { type Names, namesOf } from './names.ts';
import { addressOf, currencyOf, formatted, instantOf, listOf, textOf } from './read-value.ts';
import type { MapProblem, Scalar } from './types.ts';

export interface DeliveryJob {
  text: string;
  contentType: string | null;
  headers: Record<string, string>;
  webhook: WebhookConfig;
}

export interface MappedEvent {
  kind: EventKindKey;
  /** ISO 8601; null where the system does not say. */
  at: string | null;
  identities: { type: string; value: string }[];
  title: string | null;
  fields: { label: Names; value: Scalar; format: Format; currency: string | null }[];
  href: string | null;
}

export type DeliveryOutcome =
  | { state: 'unreadable'; detail: string }
  | ({ state: 'failed'; type: string | null } & MapProblem)
  /** Of a type that means nothing to us. */
  | { state: 'ignored'; type: string }
  | { state: 'mapped'; type: string; eventId: string; events: MappedEvent[] };

type Entry = WebhookConfig['events'][number];

class Failed extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

export async function mapDelivery({
  text,
  contentType,
  headers,
  webhook,
}: DeliveryJob): Promise<DeliveryOutcome> {
  let body: unknown;
  try {
    body = /x-www-form-urlencoded/i.test(contentType ?? '')
      ? Object.fromEntries(new URLSearchParams(text))
      : JSON.parse(text);
  } catch (error) {
    return { state: 'unreadable', detail: (error as Error).message };
  }
  let type: string | null = null;
  try {
    const ask = <T>(field: string, expression: string, input: unknown, as: (value: unknown) => T) =>
      read(field, expression, input, headers, as);
    type = await ask('eventType', webhook.eventType, body, textOf);
    if (type === null) throw new Failed('eventType', 'yields nothing');
    const entries = [...webhook.events.entries()].filter(([, entry]) => entry.type === type);
    if (entries.length === 0) return { state: 'ignored', type };
    const eventId = await ask('eventId', webhook.eventId, body, textOf);
    if (eventId === null) throw new Failed('eventId', 'yields nothing');
    const events: MappedEvent[] = [];
    for (const [place, entry] of entries) {
      const field = `events.${place}`;
      if (entry.when && (await ask(`${field}.when`, entry.when, body, (value) => value)) !== true) continue;
      const items = entry.items ? await ask(`${field}.items`, entry.items, body, listOf) : [body];
      for (const item of items) events.push(await eventOf(entry, field, item, ask));
    }
    return events.length === 0 ? { state: 'ignored', type } : { state: 'mapped', type, eventId, events };
  } catch (error) {
    if (error instanceof Failed) return { state: 'failed', type, field: error.field, message: error.message };
    throw error;
  }
}

type Ask = <T>(field: string, expression: string, input: unknown, as: (value: unknown) => T) => Promise<T>;

async function read<T>(
  field: string,
  expression: string,
  input: unknown,
  headers: Record<string, string>,
  as: (value: unknown) => T,
): Promise<T> {
  try {
    return as(await evaluate(expression, input, { headers }));
  } catch (error) {
    throw new Failed(field, (error as Error).message);
  }
}

async function eventOf(entry: Entry, field: string, item: unknown, ask: Ask): Promise<MappedEvent> {
  const identities = [];
  for (const [place, { type, value }] of entry.identities.entries()) {
    const found = await ask(`${field}.identities.${place}.value`, value, item, textOf);
    if (found !== null) identities.push({ type, value: found });
  }
  const fields = [];
  for (const [place, { label, value, format, currency }] of entry.fields.entries()) {
    const at = `${field}.fields.${place}`;
    fields.push({
      label: namesOf(label),
      format,
      value: await ask(`${at}.value`, value, item, (found) => formatted(found, format)),
      currency: currency ? await ask(`${at}.currency`, currency, item, currencyOf) : null,
    });
  }
  return {
    kind: entry.becomes,
    at: entry.at ? await ask(`${field}.at`, entry.at, item, instantOf) : null,
    identities,
    title: entry.title ? await ask(`${field}.title`, entry.title, item, textOf) : null,
    fields,
    href: entry.href ? await ask(`${field}.href`, entry.href, item, addressOf) : null,
  };
}
