/** Bounds of the built-in mail reception. */
export interface ReceptionLimits {
  /** Connections at a time, of all clients. */
  connections: number;
  /** Connections at a time of one client address. This machine itself is not bounded. */
  connectionsPerClient: number;
  /** New connections of one client address in a minute. */
  newConnectionsPerMinute: number;
  /** Recipients of one mail. */
  recipients: number;
  /** Unknown recipients in one connection before it is closed: nobody may try out names. */
  refusedRecipients: number;
  /** Messages of the largest size that may be in memory at a time. */
  bufferedMessages: number;
  /** Silence before a connection is closed, milliseconds. */
  idleMs: number;
  /** From the greeting, or the message before, to the end of a message, milliseconds. */
  messageMs: number;
  /** How long dialogues may go on when the server stops, milliseconds. */
  closeMs: number;
}

export const receptionLimits: ReceptionLimits = {
  connections: 400,
  connectionsPerClient: 50,
  newConnectionsPerMinute: 600,
  recipients: 100,
  refusedRecipients: 100,
  bufferedMessages: 8,
  idleMs: 60_000,
  messageMs: 600_000,
  closeMs: 5_000,
};
