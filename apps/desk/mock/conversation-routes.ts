import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ConversationRow, Draft, ReplyOption, TimelineItem } from '@throughline/sdk';
import type { Handler } from './api.ts';
import { channels, chatChannel, mailChannel } from './channel-types.ts';
import type { Company, Conversation } from './company.ts';
import { countsOf, queuePage } from './queue.ts';
import { Refusal } from './refusal.ts';
import type { Stream } from './stream.ts';
import { emptyItem, formOf, mailHandles, timelineOf } from './timelines.ts';

export interface Context {
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  response: ServerResponse;
}

const page = 40;

export function conversationRoutes(company: Company, stream: Stream): [string, Handler][] {
  const drafts = new Map<string, Draft>();
  const find = (context: Context): Conversation => {
    const found = company.conversations.get(context.params.id ?? '');
    if (!found) throw new Refusal(404, 'not_found', 'There is no such conversation.');
    return found;
  };
  const change =
    (type: string, patch: (context: Context, row: ConversationRow) => Partial<ConversationRow>): Handler =>
    (context) => {
      const { row } = find(context);
      Object.assign(row, patch(context, row));
      const item = activity(company, row, type, context.body);
      stream.publish(`conversation.${type}`, row, item);
      return row;
    };
  return [
    ['GET /api/v1/conversations', ({ query }) => queuePage(company, query)],
    ['GET /api/v1/conversations/counts', () => countsOf(company)],
    ['GET /api/v1/canned-replies', () => ({ items: [], variables: [] })],
    ['GET /api/v1/views', () => ({ items: [] })],
    ['GET /api/v1/views/counts', () => ({ counts: {} })],
    [
      'GET /api/v1/conversations/:id',
      (context) => {
        const conversation = find(context);
        const timeline = timelineOf(company, conversation);
        return {
          conversation: conversation.row,
          timeline: timeline.slice(-page),
          hasEarlier: timeline.length > page,
          replyOptions: replyOptions(conversation),
          held: [],
          draft: drafts.get(conversation.row.id) ?? null,
          seq: company.seq,
        };
      },
    ],
    ['GET /api/v1/conversations/:id/related', () => ({ items: [] })],
    [
      'GET /api/v1/conversations/:id/timeline',
      (context) => {
        const timeline = timelineOf(company, find(context));
        const end = timeline.findIndex((item) => item.id === context.query.get('before'));
        const start = Math.max(0, end - page);
        return { items: timeline.slice(start, end), hasEarlier: start > 0 };
      },
    ],
    [
      'POST /api/v1/conversations/:id/messages',
      (context) => {
        const conversation = find(context);
        if (String(context.body.text).includes('please refuse'))
          throw new Refusal(422, 'address_bounced', 'This address does not accept mail.');
        const channel = channels.find((entry) => entry.id === context.body.channelId);
        const item = written(company, conversation, context, {
          kind: 'message',
          direction: 'out',
          channelId: channel?.id ?? null,
          channelType: channel?.type ?? null,
          delivery: { state: 'queued', reason: null, said: null },
        });
        stream.publish(
          'message.queued',
          Object.assign(conversation.row, {
            awaiting: 'customer',
            waitingSince: null,
            lastMessageAt: item.at,
            preview: item.text,
          }),
          item,
        );
        setTimeout(() => {
          item.delivery = { state: 'delivered', reason: null, said: null };
          stream.publish('message.delivery_changed', conversation.row, item);
        }, 900);
        return item;
      },
    ],
    [
      'POST /api/v1/conversations/:id/notes',
      (context) => {
        const conversation = find(context);
        const item = written(company, conversation, context, { kind: 'note' });
        stream.publish('note.added', conversation.row, item);
        return item;
      },
    ],
    [
      'PUT /api/v1/conversations/:id/closure',
      change('closed', () => ({ state: 'closed', waitingSince: null })),
    ],
    ['DELETE /api/v1/conversations/:id/closure', change('reopened', () => ({ state: 'open' }))],
    [
      'PUT /api/v1/conversations/:id/snooze',
      change('snoozed', ({ body }) => ({ state: 'snoozed', snoozedUntil: String(body.until) })),
    ],
    [
      'DELETE /api/v1/conversations/:id/snooze',
      change('woke', () => ({ state: 'open', snoozedUntil: null })),
    ],
    [
      'PUT /api/v1/conversations/:id/assignment',
      change('assigned', ({ body }, row) => ({
        agentId: body.agentId as string | null,
        teamId: body.teamId === undefined ? row.teamId : (body.teamId as string | null),
      })),
    ],
    [
      'PUT /api/v1/conversations/:id/labels',
      change('labelled', ({ body }) => ({ labels: body.labels as string[] })),
    ],
    [
      'POST /api/v1/conversations/:id/seen',
      (context) => {
        const { row } = find(context);
        row.unread = false;
        stream.publish('conversation.seen', row, undefined);
        return undefined;
      },
    ],
    [
      'PUT /api/v1/conversations/:id/draft',
      (context) => {
        drafts.set(context.params.id ?? '', {
          ...(context.body as unknown as Draft),
          updatedAt: new Date().toISOString(),
        });
        return {};
      },
    ],
    [
      'DELETE /api/v1/conversations/:id/draft',
      (context) => {
        drafts.delete(context.params.id ?? '');
        return undefined;
      },
    ],
    ['POST /api/v1/messages/:id/retry', () => ({})],
    [
      'GET /api/v1/messages/:id/body',
      () => ({
        fullText:
          'The whole message, as it was written.\n\n> On Monday you wrote:\n> Thank you for your order.\n\n-- \nKatarzyna Wiśniewska\nWarszawa',
        html: null,
      }),
    ],
    [
      'GET /api/v1/messages/:id/frame',
      ({ response }) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-same-origin",
        });
        response.end(
          '<!doctype html><body style="font:13px sans-serif;margin:0"><p>Piszę <b>trzeci raz</b> w tej samej sprawie.</p><table border=1 cellpadding=6><tr><td>Zamówienie</td><td>88 0417</td></tr></table><p>Krzesła stoją w korytarzu.</p>',
        );
      },
    ],
    [
      'GET /api/v1/customers/:id/panel',
      ({ params }) => {
        const own = [...company.conversations.values()].filter((entry) => entry.customer.id === params.id);
        const first = own[0];
        if (!first) throw new Refusal(404, 'not_found', 'There is no such customer.');
        const form = formOf(0);
        return {
          customer: first.customer,
          conversations: own.map((entry) => entry.row),
          joins: [],
          submissions:
            form && first.row.channelTypes.length > 2
              ? [
                  {
                    ...form,
                    id: first.row.id,
                    formId: first.row.id,
                    updatedAt: first.row.lastMessageAt,
                    conversationId: first.row.id,
                  },
                ]
              : [],
        };
      },
    ],
    [
      'PATCH /api/v1/customers/:id',
      ({ params, body }) => {
        const own = [...company.conversations.values()].find((entry) => entry.customer.id === params.id);
        if (!own) throw new Refusal(404, 'not_found', 'There is no such customer.');
        Object.assign(own.customer, body);
        return own.customer;
      },
    ],
    [
      'POST /api/v1/files',
      () => ({
        id: randomUUID(),
        filename: 'photo.jpg',
        contentType: 'image/jpeg',
        size: 120_000,
        url: '/mock/picture.svg',
        inline: false,
      }),
    ],
  ];
}

function written(
  company: Company,
  conversation: Conversation,
  { body }: Context,
  rest: Partial<TimelineItem>,
): TimelineItem {
  const timeline = timelineOf(company, conversation);
  const known = timeline.find((entry) => entry.clientId !== null && entry.clientId === body.clientId);
  if (known) return known;
  const item: TimelineItem = {
    ...emptyItem(randomUUID(), conversation.row.id, new Date().toISOString()),
    author: { kind: 'agent', id: company.me.id, name: company.me.name, handle: null },
    text: String(body.text),
    clientId: String(body.clientId),
    to: mailHandles(conversation),
    ...rest,
  };
  timeline.push(item);
  return item;
}

function activity(
  company: Company,
  row: ConversationRow,
  type: string,
  data: Record<string, unknown>,
): TimelineItem {
  const item: TimelineItem = {
    ...emptyItem(randomUUID(), row.id, new Date().toISOString()),
    kind: 'activity',
    author: { kind: 'agent', id: company.me.id, name: company.me.name, handle: null },
    activity: { type, data },
  };
  const conversation = company.conversations.get(row.id);
  if (conversation) timelineOf(company, conversation).push(item);
  return item;
}

function replyOptions(conversation: Conversation): ReplyOption[] {
  const mail = mailHandles(conversation)[0];
  const usesChat = conversation.channelIds.includes(chatChannel.id);
  return [
    ...(mail
      ? [
          {
            channelId: mailChannel.id,
            channelType: mailChannel.type,
            channelName: mailChannel.name,
            to: mail,
            preferred: true,
            available: true,
            reason: null,
          },
        ]
      : []),
    ...(usesChat
      ? [
          {
            channelId: chatChannel.id,
            channelType: chatChannel.type,
            channelName: chatChannel.name,
            to: { type: 'device', value: 'visitor-1', name: conversation.customer.name },
            preferred: false,
            available: conversation.row.number % 2 === 0,
            reason: conversation.row.number % 2 === 0 ? null : 'customer_left',
          },
        ]
      : []),
  ];
}
