import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../conversations/index.ts';
import { recognise } from '../customers/index.ts';
import { attachConversation, type FieldChanges, type SubmissionKey, saveDraft } from '../forms/index.ts';
import type { Event } from '../platform/events/index.ts';
import { type Bench, context, createBench } from '../testing/forms-bench.ts';
import type { RawInbound } from './contract/index.ts';
import { submissionConsumer } from './submissions.ts';

let bench: Bench;
let brought: { submissionId: string; state: string; step: string }[];
beforeEach(async () => {
  bench = await createBench();
  brought = [];
});
afterEach(() => bench.close());

const visitor = { type: 'device', value: 'visitor-1' };
const elsewhere = uuid();
const answers: FieldChanges = {
  topic: { value: 'late', revision: 1 },
  order: { value: '4711', revision: 1 },
};

/** A half-filled form of the visitor, and the channel it arrives on. */
async function halfFilled(): Promise<{ key: SubmissionKey; channelId: string }> {
  const form = await bench.newForm();
  const key = bench.keyFor(form, visitor.value);
  await saveDraft(bench.deps, key, context, answers, 1);
  return { key, channelId: form.channelId };
}

/** The visitor writes; what is told of it, as the consumer reads it. */
async function writes(channelId: string, options: { automatic?: boolean; at?: Date } = {}): Promise<Event> {
  const now = options.at ?? bench.deps.now();
  const messageId = uuid();
  const customerId = await bench.database.transaction(async (tx) => {
    const customer = await recognise(tx, { from: visitor, also: [], language: null, source: 'test' });
    await receive(tx, {
      messageId,
      customerId: customer.customerId,
      homeCustomerId: customer.homeId,
      customerName: '',
      handle: visitor,
      channelId,
      channelType: 'talk',
      teamId: null,
      conversationId: null,
      continuesOpen: true,
      providerId: messageId,
      cites: [],
      clientId: null,
      subject: null,
      text: 'Hello',
      fullText: null,
      html: null,
      recipients: { to: [], cc: [] },
      files: [],
      form: null,
      automatic: options.automatic ? { kind: 'out-of-office', reason: 'test' } : null,
      originalFileId: null,
      sentAt: null,
      now,
    });
    return customer.customerId;
  });
  return { type: 'message.received', customerId, data: { messageId } } as unknown as Event;
}

async function tell(event: Event): Promise<void> {
  const inbound = {
    accept: async (_channelId: string, raw: RawInbound) => {
      brought.push(JSON.parse(new TextDecoder().decode(raw.body)));
      return { inboundId: uuid(), duplicate: false };
    },
  };
  const consumer = submissionConsumer({ database: bench.database, inbound, now: bench.deps.now });
  await bench.database.transaction((tx) => consumer.handle([event], tx));
}

test('a half-filled form is left as soon as its visitor writes elsewhere, and may be continued', async () => {
  const { key } = await halfFilled();
  await bench.pass(5);
  await tell(await writes(elsewhere));
  expect(brought).toMatchObject([{ submissionId: key.submissionId, state: 'abandoned', step: '1/2' }]);
  expect(await bench.events(key.submissionId)).toContain('abandoned');

  const again = { topic: { value: 'late', revision: 2 } };
  expect(await saveDraft(bench.deps, key, context, again, 1)).toMatchObject({ state: 'draft' });
});

test('one that stands in a conversation already is left too', async () => {
  const { key } = await halfFilled();
  const first = await writes(elsewhere);
  const { rows } = await bench.database.pool.query<{ id: string }>('select id from conversation');
  await bench.database.transaction((tx) =>
    attachConversation(tx, key.submissionId, {
      conversationId: rows[0]!.id,
      customerId: first.customerId as string,
    }),
  );
  await tell(await writes(elsewhere));
  expect(await bench.events(key.submissionId)).toContain('abandoned');
});

test('its own arrival, an absence note and what was written before its last change leave it open', async () => {
  const { key, channelId } = await halfFilled();
  const earlier = new Date(bench.deps.now().getTime() - 60_000);
  await tell(await writes(channelId));
  await tell(await writes(elsewhere, { automatic: true }));
  await tell(await writes(elsewhere, { at: earlier }));
  expect(await bench.events(key.submissionId)).not.toContain('abandoned');
  expect(brought.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
});
