/**
 * Brings forms into conversations: one that was sent or left, and one that stands half-filled when its visitor turns
 * to another channel, which leaves it. All go in through the same door as every other message.
 */

import { readItems } from '../conversations/index.ts';
import { customerOfHandle, valuesOf } from '../customers/index.ts';
import { type DescribedSubmission, describeSubmission, leaveDraft, listSubmissions } from '../forms/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import type { Inbound } from './inbound.ts';

/** A form left longer ago than this is not brought up when its visitor writes, milliseconds. */
const stillMatters = 72 * 3_600_000;

export function submissionConsumer(deps: {
  database: Database;
  inbound: Pick<Inbound, 'accept'>;
  now(): Date;
}): Consumer {
  const { db } = deps.database;

  async function settled(id: string): Promise<void> {
    const submission = await describeSubmission(db, id);
    if (submission.erased || submission.spam.verdict === 'held') return;
    // Nobody could be answered: it stays a draft of an unknown visitor until they write.
    if (submission.state === 'abandoned' && !(await isReachable(submission))) return;
    await bring(submission);
  }

  async function isReachable(submission: DescribedSubmission): Promise<boolean> {
    if (submission.conversationId !== null || submission.meanings.email || submission.meanings.phone)
      return true;
    return (await customerOfHandle(db, { type: 'device', value: submission.visitorId })) !== null;
  }

  async function changed(id: string): Promise<void> {
    const submission = await describeSubmission(db, id);
    if (submission.conversationId !== null && submission.state === 'draft' && !submission.erased)
      await bring(submission);
  }

  /** Customers wrote on some channel: what they have half-filled belongs beside it. */
  async function customersWrote(events: Event[]): Promise<void> {
    const customerIds = [...new Set(events.flatMap((event) => event.customerId ?? []))];
    const visitorIds = await valuesOf(db, customerIds, 'device');
    if (visitorIds.length === 0) return;
    const open = await listSubmissions(db, { visitorIds, states: ['draft', 'abandoned'] }, 500);
    if (open.some(({ state }) => state === 'draft')) await leaveDrafts(open, events);
    for (const submission of open) {
      const recent = deps.now().getTime() - Date.parse(submission.changedAt) < stillMatters;
      if (recent && submission.conversationId === null && submission.fields.length > 0)
        await bring(await describeSubmission(db, submission.submissionId));
    }
  }

  /** Whoever writes elsewhere has turned away from the form, though its time is not over. */
  async function leaveDrafts(submissions: DescribedSubmission[], events: Event[]): Promise<void> {
    const items = await readItems(
      db,
      events.map((event) => event.data.messageId as string),
    );
    const written = events.flatMap(({ customerId, data }) => {
      const item = items.get(data.messageId as string);
      return item && item.automatic === null ? [{ customerId, channelId: item.channelId, at: item.at }] : [];
    });
    for (const { submissionId, channelId, visitorId, state } of submissions) {
      if (state !== 'draft') continue;
      const owner = await customerOfHandle(db, { type: 'device', value: visitorId });
      const elsewhere = written.findLast(
        (item) => item.customerId === owner?.customerId && item.channelId !== channelId,
      );
      if (elsewhere) await leaveDraft(deps, submissionId, new Date(elsewhere.at));
    }
  }

  async function bring(submission: DescribedSubmission): Promise<void> {
    await deps.inbound.accept(submission.channelId, {
      body: new TextEncoder().encode(JSON.stringify(submission)),
      contentType: 'application/json',
      meta: {},
      receivedAt: deps.now().toISOString(),
      providerId: `${submission.submissionId}:${submission.settlement}:${submission.state}:${submission.changedAt}`,
    });
  }

  return {
    name: 'submissions',
    types: ['submission.submitted', 'submission.abandoned', 'submission.changed', 'message.received'],
    async handle(events) {
      const wrote = events.filter(
        (event) => event.type === 'message.received' && event.data.updated !== true,
      );
      await customersWrote(wrote);
      for (const event of events) {
        if (event.type === 'submission.changed') await changed(event.data.submissionId as string);
        else if (event.type !== 'message.received') await settled(event.data.submissionId as string);
      }
    },
  };
}
