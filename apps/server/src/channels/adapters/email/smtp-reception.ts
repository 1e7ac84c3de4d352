/** Built-in mail reception: takes mail for configured addresses only, and says yes only once it is stored. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Accepted, DoorLog, RawInbound } from '../../contract/index.ts';
import { contentId } from './content-id.ts';
import { type ReceptionLimits, receptionLimits } from './reception-limits.ts';
import { createBufferBudget, receiveBody } from './smtp-body.ts';
import { createSessions } from './smtp-sessions.ts';

export interface ReceptionOptions {
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** Said in the greeting. */
  hostname: string;
  maxMessageBytes: number;
  /** PEM; STARTTLS is offered only with it. */
  tls: { key: string; cert: string } | null;
  /** The channel an envelope recipient belongs to, or null when it is none of ours. */
  channelOf(address: string): string | null;
  accept(channelId: string, raw: RawInbound): Promise<Accepted>;
  limits?: Partial<ReceptionLimits>;
  now(): Date;
  log: DoorLog;
}

export interface Reception {
  port: number;
  close(): Promise<void>;
}

/** Rejects when the port cannot be opened. */
export async function startReception(options: ReceptionOptions): Promise<Reception> {
  const limits = { ...receptionLimits, ...options.limits };
  const sessions = createSessions(limits, () => options.now().getTime());
  const budget = createBufferBudget(limits.bufferedMessages * options.maxMessageBytes);
  const server = new SMTPServer({
    name: options.hostname,
    banner: 'Throughline',
    disabledCommands: options.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(options.tls ?? {}),
    size: options.maxMessageBytes,
    // A sender must not be turned away for a spelling of its own address.
    lenientAddressParsing: true,
    disableReverseLookup: true,
    // Replies are short and answered at once: held back to be joined, each would cost its sender some 40 ms.
    noDelay: true,
    maxClients: limits.connections,
    maxRecipients: limits.recipients,
    maxCommandLength: 4096,
    socketTimeout: limits.idleMs,
    closeTimeout: limits.closeMs,
    logger: false,
    onConnect: (session, callback) => {
      const refusal = sessions.open(session.id, session.remoteAddress, () => hangUp(session.id));
      callback(refusal === null ? null : reply(421, refusal));
    },
    onClose: (session) => sessions.end(session.id),
    onRcptTo: ({ address }, session, callback) => {
      if (options.channelOf(address) !== null) return callback();
      if (sessions.countRefusal(session.id)) return callback(reply(421, '4.7.0 too many unknown recipients'));
      callback(reply(550, '5.1.1 no such recipient here'));
    },
    onData: (stream, session, callback) => {
      receiveMail(stream, session).then(
        (answer) => callback(null, answer),
        (error: Error) => callback(error),
      );
    },
  });

  async function receiveMail(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const body = await receiveBody(stream, options.maxMessageBytes, budget);
    if (body === 'too large') throw reply(552, `5.3.4 message exceeds ${options.maxMessageBytes} bytes`);
    if (body === 'no room') throw reply(452, '4.3.1 too much mail at once, try again in a moment');
    sessions.pause(session.id);
    try {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      const channelId = recipients.map(options.channelOf).find((id) => id !== null);
      // The channel may have been removed while the mail came in.
      if (!channelId) throw reply(550, '5.1.1 no such recipient here');
      return await store(channelId, rawMail(body, session, recipients, options.now()), session);
    } finally {
      sessions.resume(session.id);
      budget.release(body.length);
    }
  }

  async function store(channelId: string, raw: RawInbound, session: SMTPServerSession): Promise<string> {
    const context = { channelId, client: session.remoteAddress, session: session.id, bytes: raw.body.length };
    try {
      const { inboundId, duplicate } = await options.accept(channelId, raw);
      options.log.info({ ...context, inboundId, duplicate }, 'mail received');
      return `2.0.0 stored as ${inboundId}`;
    } catch (error) {
      options.log.error(
        { ...context, error: String(error) },
        'mail could not be stored, the sender will try again',
      );
      throw reply(451, '4.3.0 could not be stored, try again later');
    }
  }

  function hangUp(sessionId: string): void {
    for (const connection of server.connections) {
      if (connection.id === sessionId) connection.send(421, '4.4.2 too slow, closing connection');
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  // What clients do to their connections is theirs; it must not end the process.
  server.on('error', (error) =>
    options.log.warn({ error: error.message }, 'mail reception: connection trouble'),
  );
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/**
 * The mail as it came, with what only the envelope says: `mailFrom` (empty for the null sender) and `rcptTo`
 * (our addresses, separated by a comma and a blank).
 */
function rawMail(body: Buffer, session: SMTPServerSession, recipients: string[], now: Date): RawInbound {
  const { mailFrom } = session.envelope;
  return {
    body,
    contentType: 'message/rfc822',
    meta: {
      transport: 'smtp',
      mailFrom: mailFrom === false ? '' : mailFrom.address,
      rcptTo: recipients.join(', '),
      client: session.remoteAddress,
      helo: session.hostNameAppearsAs,
    },
    receivedAt: now.toISOString(),
    providerId: contentId(body),
  };
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
