import type { Actor } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { AnswerState, IncidentState, LinkState, MatterState } from './types.ts';

/** Column types of this domain's tables; JSON columns are written as text. */
export type IncidentTables = {
  same_matter: {
    one_id: string;
    other_id: string;
    state: MatterState;
    score: number;
    reasons: string;
    change_id: string | null;
    found_at: Date;
    decided_by: string | null;
    decided_at: Date | null;
  };
  incident: {
    id: string;
    name: string;
    text: string;
    state: IncidentState;
    filter: string;
    phrases: string[];
    links_itself: boolean;
    declared_by: string;
    declared_at: Date;
    changed_at: Date;
    resolved_at: Date | null;
  };
  incident_link: {
    incident_id: string;
    conversation_id: string;
    state: LinkState;
    channel_type: string;
    opened_at: Date;
    decided_by: string;
    decided_at: Date;
  };
  incident_answer: {
    id: string;
    incident_id: string;
    client_id: string;
    state: AnswerState;
    texts: string;
    fallback: string;
    closes: boolean;
    actor_kind: Actor['kind'];
    actor_id: string | null;
    actor_name: string;
    send_after: Date;
    created_at: Date;
  };
  incident_answer_part: {
    answer_id: string;
    conversation_id: string;
    position: number;
    conversation_state: 'open' | 'snoozed' | 'closed';
    state: 'waiting' | 'queued' | 'unreached';
    reason: string | null;
    message_id: string | null;
  };
};

export const tables = (db: Reader) => db.withTables<IncidentTables>();
