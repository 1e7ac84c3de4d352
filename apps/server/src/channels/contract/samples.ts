/** What the conformance suite works with: an adapter's recorded payloads, and the checks made with them. */
import type { ChannelAdapter, OutboundMessage, RawInbound } from './types.ts';

export interface Samples<Payload> {
  /** Input that `readSettings` takes. */
  settings: Record<string, unknown>;
  /** Input it must refuse, and the field it must name. */
  badSettings: { input: unknown; field: string }[];
  /** At least two well-formed payloads, each a message of its own. */
  inbound: RawInbound[];
  /** A payload with content the product cannot show, or why there is none on this channel. */
  unsupported: { raw: RawInbound; content: Uint8Array } | { impossible: string };
  /** Payloads that report what became of messages of ours. */
  reports: RawInbound[];
  /** A message with text, subject and a file, as far as the channel carries them; null when it carries none of ours. */
  outbound: {
    message: OutboundMessage;
    /** Reads a rendered payload as the customer's program would. */
    read(payload: Payload): Promise<{ text: string; subject: string | null; files: string[] }>;
  } | null;
  /** A payload with a right signature; needed when the adapter has `verify`. */
  signed?: RawInbound;
}

export interface Check {
  name: string;
  /** Rejects when the adapter breaks the promise. */
  run<Settings, Payload>(
    adapter: ChannelAdapter<Settings, Payload>,
    samples: Samples<Payload>,
  ): Promise<void>;
}
