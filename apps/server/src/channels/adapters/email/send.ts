/** Hands rendered mails to a mail server, over a few kept connections per channel. */
import type { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import type { RenderContext, SendResult } from '../../contract/index.ts';
import { outgoingServer, sendTimeouts } from './outgoing-server.ts';
import type { RenderedMail } from './render.ts';
import { refusedRecipients, type SmtpFailure, toSendError } from './send-errors.ts';
import { concernsServer, createSendingHealth, type SendingHealth } from './sending-health.ts';
import type { EmailSettings } from './settings.ts';

export interface Sender {
  /** Resolves when the server took the message; throws `SendError`. */
  send(mail: RenderedMail, context: RenderContext<EmailSettings>): Promise<SendResult>;
  /** Signs in without sending; throws `SendError`. */
  verify(settings: EmailSettings, smtpOutUrl: string | null): Promise<void>;
  health: SendingHealth;
  /** Ends idle connections; the next `send` opens new ones. */
  close(): void;
}

type Transport = ReturnType<typeof newTransport>;

/** @param now for the health of channels */
export function createSender(timeouts = sendTimeouts, now: () => Date = () => new Date()): Sender {
  const pools = new Map<string, { fingerprint: string; transport: Transport }>();
  const health = createSendingHealth(verify, now);

  function transportOf(context: RenderContext<EmailSettings>): Transport {
    const options = outgoingServer(context.settings, context.smtpOutUrl, timeouts);
    const fingerprint = JSON.stringify(options);
    const existing = pools.get(context.channelId);
    if (existing?.fingerprint === fingerprint) return existing.transport;
    existing?.transport.close();
    const transport = newTransport(options);
    pools.set(context.channelId, { fingerprint, transport });
    return transport;
  }

  async function verify(settings: EmailSettings, smtpOutUrl: string | null): Promise<void> {
    const transport = newTransport(outgoingServer(settings, smtpOutUrl, timeouts));
    try {
      await transport.verify();
    } catch (failure) {
      throw toSendError(failure as SmtpFailure, false);
    } finally {
      transport.close();
    }
  }

  return {
    verify,
    health,

    async send(mail, context) {
      const transport = transportOf(context);
      const content: Content = { stream: null };
      const tracked = { content };
      try {
        const sent = await transport.sendMail({
          raw: mail.raw,
          ...tracked,
          envelope: { ...mail.envelope, size: mail.raw.length },
          // Success is not asked for: most servers would answer every mail with another one.
          dsn: { id: mail.envelopeId, return: 'headers', notify: ['failure', 'delay'] },
          maxRecipients: mail.envelope.to.length,
          signal: AbortSignal.timeout(timeouts.whole),
        });
        health.works(context.channelId);
        const refused = refusedRecipients((sent.rejectedErrors ?? []) as SmtpFailure[]);
        return {
          // A few large providers replace our Message-ID; then theirs is what an answer refers to.
          providerId: sent.serverMessageId?.replace(/^<|>$/g, '') ?? mail.messageId,
          state: 'sent',
          ...(refused.length > 0 && { refused }),
        };
      } catch (failure) {
        const error = toSendError(failure as SmtpFailure, content.stream?.readableEnded === true);
        if (concernsServer(failure as SmtpFailure)) health.fails(context.channelId, error);
        else health.works(context.channelId);
        throw error;
      }
    },

    close() {
      for (const { transport } of pools.values()) transport.close();
      pools.clear();
    },
  };
}

/** What goes out of one message; it is read to its end only once the server has asked for the content. */
interface Content {
  stream: Readable | null;
}

function newTransport(options: SMTPPoolOptions) {
  const transport = nodemailer.createTransport(
    { ...options, pool: true },
    { disableFileAccess: true, disableUrlAccess: true },
  );
  transport.use('stream', (mail, done) => {
    const { content } = mail.data as { content?: Content };
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (...given) => {
      const stream = create(...given);
      if (content) content.stream = stream;
      return stream;
    };
    done();
  });
  return transport;
}
