/** A configured endpoint. `settings` are already read by the adapter; secrets are in clear only in memory. */
export interface Channel {
  id: string;
  type: string;
  name: string;
  teamId: string | null;
  /** When somebody is there; null: when the company is. */
  calendarId: string | null;
  enabled: boolean;
  settings: unknown;
  addresses: string[];
}

export type InboundState = 'received' | 'processed' | 'failed' | 'ignored';

export interface InboundRecord {
  id: string;
  channelId: string;
  channelType: string;
  providerId: string | null;
  state: InboundState;
  contentType: string;
  meta: Record<string, string>;
  body: Uint8Array | null;
  bodySha256: string;
  /** bytes */
  size: number;
  problems: string[];
  attempts: number;
  receivedAt: Date;
}
