import type { Reader } from '../platform/db/index.ts';
import type {
  Actor,
  AuthorKind,
  Awaiting,
  ConversationState,
  DeliveryState,
  DueKind,
  DueState,
} from './types.ts';

/** Why an agent was told of a note. */
export type MentionReason = 'agent' | 'team' | 'thread';

/** Column types of this domain's tables; JSON columns are written as text. */
export type ConversationTables = {
  conversation: {
    id: string;
    number: number;
    customer_id: string;
    subject: string;
    state: ConversationState;
    awaiting: Awaiting;
    agent_id: string | null;
    team_id: string | null;
    home_customer_id: string | null;
    origin_channel_id: string | null;
    channel_ids: string[];
    channel_types: string[];
    labels: string[];
    preview: string;
    unread: boolean;
    delivery_failed: boolean;
    merged_into: string | null;
    callback_phone: string | null;
    snoozed_until: Date | null;
    closed_at: Date | null;
    waiting_since: Date | null;
    due_at: Date | null;
    due_kind: DueKind | null;
    due_state: DueState | null;
    last_message_at: Date;
    customer_read_at: Date | null;
    created_at: Date;
    updated_at: Date;
  };
  message: MessageTable;
  message_body: { message_id: string; full_text: string | null; html: string | null };
  message_citation: { channel_type: string; cited_id: string; message_id: string };
  mention: {
    agent_id: string;
    message_id: string;
    reason: MentionReason;
    created_at: Date;
    seen_at: Date | null;
  };
  held_reply: {
    id: string;
    conversation_id: string;
    client_id: string;
    actor_kind: Actor['kind'];
    actor_id: string | null;
    actor_name: string;
    content: string;
    state: ConversationState;
    send_after: Date;
    created_at: Date;
  };
  conversation_change: {
    id: string;
    position: number;
    kind: 'merge' | 'split';
    conversation_id: string;
    other_id: string;
    activity_id: string;
    undo: string;
    made_by: string;
    made_at: Date;
    undone_at: Date | null;
  };
  conversation_relation: { one_id: string; other_id: string; made_by: string; made_at: Date };
  draft: { conversation_id: string; agent_id: string; content: string; updated_at: Date };
};

export type MessageTable = {
  id: string;
  conversation_id: string;
  home_id: string | null;
  begun_in: string | null;
  kind: 'message' | 'note' | 'activity' | 'side';
  direction: 'in' | 'out' | null;
  channel_id: string | null;
  channel_type: string | null;
  author_kind: AuthorKind;
  author_id: string | null;
  author_name: string;
  author_handle: string | null;
  subject: string | null;
  text: string;
  has_html: boolean;
  has_more: boolean;
  recipients: string;
  files: string;
  form: string | null;
  automatic: string | null;
  activity: string | null;
  mentions: string | null;
  side_id: string | null;
  thread_id: string | null;
  thread: string | null;
  provider_id: string | null;
  client_id: string | null;
  whisper_to: string | null;
  emptied_at: Date | null;
  original_file_id: string | null;
  delivery_state: DeliveryState | null;
  delivery_reason: string | null;
  delivery_attempts: number;
  retry_at: Date | null;
  sender: number | null;
  sent_at: Date | null;
  created_at: Date;
};

export const tables = (db: Reader) => db.withTables<ConversationTables>();
