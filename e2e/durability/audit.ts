/**
 * Looks at everything that is stored and says in words what does not fit together. Each conversation is played again
 * from its events by the rules of apps/server/src/conversations/states.ts and compared with its row.
 */
import pg from 'pg';

interface ConversationRow {
  id: string;
  state: string;
  awaiting: string;
  preview: string;
  last_message_at: Date;
  waiting_since: Date | null;
  closed_at: Date | null;
  snoozed_until: Date | null;
  agent_id: string | null;
  delivery_failed: boolean;
  merged_into: string | null;
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  kind: 'message' | 'note' | 'activity';
  direction: 'in' | 'out' | null;
  channel_type: string | null;
  text: string;
  automatic: unknown;
  client_id: string | null;
  delivery_state: string | null;
  delivery_reason: string | null;
  created_at: Date;
}

interface EventRow {
  seq: number;
  type: string;
  conversation_id: string | null;
  data: {
    messageId?: string;
    state?: string;
    agentId?: string;
    updated?: boolean;
    /** After messages came from another conversation or went there, which earlier events cannot tell. */
    standing?: { awaiting: string; waitingSince: string | null; lastMessageAt: string };
  };
}

export interface Audit {
  problems: string[];
  messages: MessageRow[];
  events: number;
  conversations: number;
}

/** @param databaseUrl of a server that has come to rest */
export async function audit(databaseUrl: string): Promise<Audit> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rows = async <T>(text: string) => (await client.query(text)).rows as T[];
    const events = (await rows<EventRow>('select * from event order by seq')).map((event) => ({
      ...event,
      seq: Number(event.seq),
    }));
    const messages = await rows<MessageRow>('select * from message order by id');
    const conversations = await rows<ConversationRow>('select * from conversation order by id');
    const problems = [
      ...logProblems(events, Number((await rows<{ seq: number }>('select seq from event_head'))[0]?.seq)),
      ...(await restProblems(rows)),
      ...messageProblems(messages, events),
      ...conversations.flatMap((conversation) => conversationProblems(conversation, messages, events)),
    ];
    return { problems, messages, events: events.length, conversations: conversations.length };
  } finally {
    await client.end();
  }
}

/** Is anything still on its way? */
export async function isAtRest(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ busy: boolean }>(`
      select exists (select from event_pending)
        or exists (select from inbound where state = 'received')
        or exists (select from message where delivery_state in ('queued', 'sending'))
        or exists (select from consumer, event_head where consumer.cursor < event_head.seq) as busy`);
    return rows[0]?.busy === false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function logProblems(events: EventRow[], head: number): string[] {
  const hole = events.findIndex((event, index) => event.seq !== index + 1);
  return [
    ...(hole === -1 ? [] : [`event log: number ${hole + 1} is missing`]),
    ...(head === events.length ? [] : [`event log: the head says ${head}, there are ${events.length}`]),
  ];
}

async function restProblems(rows: <T>(text: string) => Promise<T[]>): Promise<string[]> {
  const held = await rows<{ id: string; state: string; problems: string[] }>(
    `select id, state, problems from inbound where state != 'processed'`,
  );
  return held.map((item) => `inbound ${item.id} is ${item.state}: ${item.problems.join('; ')}`);
}

const eventOf = { note: 'note.added', in: 'message.received', out: 'message.queued' };

function messageProblems(messages: MessageRow[], events: EventRow[]): string[] {
  const problems: string[] = [];
  const told = new Map<string, string[]>();
  for (const event of events) {
    const id = event.data.messageId;
    if (id !== undefined && event.data.updated !== true) told.set(id, [...(told.get(id) ?? []), event.type]);
  }
  for (const message of messages) {
    const types = told.get(message.id) ?? [];
    const expected = message.kind === 'activity' ? null : eventOf[message.direction ?? 'note'];
    const count = expected === null ? types.length : types.filter((type) => type === expected).length;
    if (count !== 1) problems.push(`message ${message.id} (${message.kind}) has ${count} events of its own`);
    told.delete(message.id);
    if (message.direction === 'out' && message.delivery_state === 'failed' && !message.delivery_reason)
      problems.push(`message ${message.id} failed without a reason`);
  }
  for (const id of told.keys()) problems.push(`an event speaks of a message that is not there: ${id}`);
  return problems;
}

/** What the events say the row must be; undefined where they cannot tell. */
interface Expected {
  state: string;
  awaiting: string;
  preview: string;
  lastMessageAt: Date | null;
  waiting: Date | null | 'some';
}

function conversationProblems(row: ConversationRow, messages: MessageRow[], events: EventRow[]): string[] {
  const own = messages.filter((message) => message.conversation_id === row.id);
  if (row.merged_into !== null) return mergedProblems(row, own);
  if (!own.some((message) => message.kind === 'message')) return [`conversation ${row.id} is empty`];
  const mine = events.filter((event) => event.conversation_id === row.id);
  const opened = mine.filter((event) => event.type === 'conversation.opened').length;
  const expected = replay(mine, new Map(own.map((message) => [message.id, message])));
  const problems: string[] = [];
  const differs = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      problems.push(
        `conversation ${row.id}: ${what} is ${JSON.stringify(is)}, events say ${JSON.stringify(should)}`,
      );
  };
  differs('times opened', opened, 1);
  differs('state', row.state, expected.state);
  differs('awaiting', row.awaiting, expected.awaiting);
  // Without words the preview tells of files or answers.
  if (expected.preview !== '') differs('preview', row.preview, expected.preview);
  differs('last_message_at', row.last_message_at, expected.lastMessageAt);
  differs('closed_at', row.closed_at !== null, expected.state === 'closed');
  differs('snoozed_until', row.snoozed_until !== null, expected.state === 'snoozed');
  differs(
    'delivery_failed',
    row.delivery_failed,
    own.some((message) => message.delivery_state === 'failed'),
  );
  if (expected.waiting === 'some') differs('waits', row.waiting_since !== null, true);
  else differs('waiting_since', row.waiting_since, expected.waiting);
  return problems;
}

/** Everything stands in the conversation that took it in. */
function mergedProblems(row: ConversationRow, own: MessageRow[]): string[] {
  return [
    ...(own.length === 0 ? [] : [`conversation ${row.id} was merged and holds ${own.length} messages`]),
    ...(row.state === 'closed' ? [] : [`conversation ${row.id} was merged and is ${row.state}`]),
  ];
}

function replay(events: EventRow[], messages: Map<string, MessageRow>): Expected {
  const now: Expected = { state: 'open', awaiting: 'us', preview: '', lastMessageAt: null, waiting: null };
  for (const { type, data } of events) {
    const message = data.messageId === undefined ? undefined : messages.get(data.messageId);
    if (type === 'message.received' && message?.automatic) Object.assign(now, last(message));
    else if (type === 'message.received' && message) {
      now.waiting ??= message.created_at;
      Object.assign(now, { state: 'open', awaiting: 'us' }, last(message));
    } else if (type === 'message.queued' && message)
      Object.assign(now, { state: 'open', awaiting: 'customer', waiting: null }, last(message));
    else if (type === 'message.delivery_changed' && data.state === 'failed' && now.state !== 'closed') {
      now.awaiting = 'us';
      now.waiting ??= 'some';
    } else if (type === 'conversation.closed') Object.assign(now, { state: 'closed', waiting: null });
    else if (type === 'conversation.reopened' && now.state === 'closed')
      Object.assign(now, { state: 'open', waiting: now.awaiting === 'us' ? 'some' : null });
    else if (type === 'conversation.snoozed') now.state = 'snoozed';
    else if (type === 'conversation.woke') now.state = 'open';
    if (data.standing) {
      const { awaiting, waitingSince, lastMessageAt } = data.standing;
      const waiting = waitingSince === null ? null : new Date(waitingSince);
      Object.assign(now, { awaiting, waiting, lastMessageAt: new Date(lastMessageAt), preview: '' });
    }
  }
  return now;
}

const last = (message: MessageRow) => ({ preview: lineOf(message.text), lastMessageAt: message.created_at });

/** One line of at most 160 characters, as the queue shows it. */
function lineOf(text: string): string {
  const line = text.slice(0, 2000).replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${[...line].slice(0, 159).join('')}…`;
}
