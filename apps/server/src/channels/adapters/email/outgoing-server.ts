/** Which mail server takes a channel's answers, as options of the SMTP client. */

import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { sentence } from '../../../platform/errors/index.ts';
import { SendError } from '../../contract/index.ts';
import { domainOf } from './own-addresses.ts';
import type { EmailSettings } from './settings.ts';

/** Milliseconds. */
export interface SendTimeouts {
  connection: number;
  /** Silence of the server within a dialogue. */
  silence: number;
  /** One whole transmission: bounds a server that answers a byte at a time. */
  whole: number;
}

export const sendTimeouts: SendTimeouts = { connection: 30_000, silence: 120_000, whole: 600_000 };

/**
 * Throws a `SendError` (not retryable) when the channel relies on the instance's server and there is none.
 * @param smtpOutUrl e.g. `smtp://relay.example:25`
 */
export function outgoingServer(
  settings: EmailSettings,
  smtpOutUrl: string | null,
  timeouts: SendTimeouts,
): SMTPPoolOptions {
  const common: SMTPPoolOptions = {
    pool: true,
    name: domainOf(settings.address),
    maxConnections: 3,
    maxMessages: 100,
    // A connection that broke may have delivered the message. Whether to try again is the caller's to decide.
    maxRequeues: 0,
    // Shorter than any server's own limit, so that it is not closed under a message of ours.
    idleTimeout: 20_000,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.connection,
    dnsTimeout: timeouts.connection,
    socketTimeout: timeouts.silence,
    logger: false,
  };
  if (settings.sending === 'instance') {
    if (smtpOutUrl === null)
      throw new SendError(sentence('no_outgoing_server'), {
        retryable: false,
      });
    // Between servers encryption is used when offered, even with a certificate nobody signed; smtps:// insists.
    return { ...common, url: smtpOutUrl, opportunisticTLS: true };
  }
  return {
    ...common,
    host: settings.smtpHost,
    port: settings.smtpPort,
    secure: settings.smtpSecurity === 'tls',
    requireTLS: settings.smtpSecurity === 'starttls',
    ignoreTLS: settings.smtpSecurity === 'none',
    ...(settings.smtpUser !== '' && { auth: { user: settings.smtpUser, pass: settings.smtpPassword } }),
  };
}
