/** What a command says happened. Ids and small facts only, never message bodies. */
export interface NewEvent {
  type: string;
  conversationId?: string | null;
  customerId?: string | null;
  /** `agent:<id>`, `customer:<id>` or `system` */
  actor?: string;
  data?: Record<string, unknown>;
}

export interface Event {
  /** Position in the log: 1, 2, 3 … without gaps, in commit order. */
  seq: number;
  type: string;
  at: Date;
  conversationId: string | null;
  customerId: string | null;
  actor: string;
  data: Record<string, unknown>;
}

export type EventTables = {
  event_pending: EventRow & { id?: number };
  event: EventRow & { seq: number };
  consumer: { name: string; cursor: number; failures: number; last_error: string | null; updated_at: Date };
};

type EventRow = {
  type: string;
  at?: Date | undefined;
  conversation_id: string | null;
  customer_id: string | null;
  actor: string;
  data: string | Record<string, unknown>;
};
