/**
 * The parts of `receive` for the most frequent case (a further message in an open conversation, no files, no form) as
 * SQL to be joined into one statement: one round trip and one commit instead of a dozen. Each part names its inputs
 * as SQL expressions. The general case is `receive`.
 */

/**
 * The conversation, locked. By its id alone: the statement is planned once, and one that also asked for open ones may
 * be planned, while there are few, as a walk through all of them.
 */
export const lockConversationById = (conversationId: string, from: string): string =>
  `select conversation.id, conversation.customer_id, conversation.state from conversation
   where conversation.id = (select ${conversationId} from ${from}) for update`;

/** The locked conversation when it is that customer's and open; no row otherwise. */
export const openConversation = (locked: string, customerId: string, from: string): string =>
  `select ${locked}.id, ${locked}.customer_id from ${locked}, ${from}
   where ${locked}.customer_id = ${customerId} and ${locked}.state = 'open'`;

export interface MessageParts {
  id: string;
  conversationId: string;
  channelId: string;
  channelType: string;
  customerId: string;
  customerName: string;
  handle: string;
  text: string;
  recipients: string;
  providerId: string;
  clientId: string;
  sentAt: string;
  now: string;
}

export const insertInboundMessage = (part: MessageParts, from: string): string =>
  `insert into message (id, conversation_id, kind, direction, channel_id, channel_type, author_kind, author_id, author_name,
     author_handle, text, recipients, provider_id, client_id, sent_at, created_at)
   select ${part.id}, ${part.conversationId}, 'message', 'in', ${part.channelId}, ${part.channelType}, 'customer',
     ${part.customerId}, ${part.customerName}, ${part.handle}, ${part.text}, ${part.recipients}, ${part.providerId}, ${part.clientId},
     ${part.sentAt}, ${part.now}
   from ${from} returning id`;

/** What `afterInbound` and `waitingSince` say of an open conversation. */
export const moveToUs = (
  part: { conversationId: string; channelId: string; channelType: string; preview: string; now: string },
  from: string,
): string =>
  `update conversation set
     awaiting = 'us', waiting_since = coalesce(waiting_since, ${part.now}), last_message_at = ${part.now},
     preview = ${part.preview}, unread = true, updated_at = ${part.now},
     channel_ids = case when channel_ids @> array[${part.channelId}] then channel_ids else channel_ids || ${part.channelId} end,
     channel_types = case when channel_types @> array[${part.channelType}] then channel_types else channel_types || ${part.channelType} end
   from ${from} where conversation.id = ${part.conversationId}`;
