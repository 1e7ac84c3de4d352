/**
 * Whether a channel's mail server takes our mail, as far as anybody knows: asked when the channel is connected or its
 * sending settings change, and learned from every mail that goes or does not. Nobody else's server is polled.
 */
import { sentence } from '../../../platform/errors/index.ts';
import type { PartHealth } from '../../contract/index.ts';
import type { SmtpFailure } from './send-errors.ts';
import type { EmailSettings } from './settings.ts';

export interface SendingHealth {
  /** Asks once for each channel and each of its sending settings; the answer comes later. */
  check(channel: { id: string; settings: EmailSettings }, smtpOutUrl: string | null): Promise<void>;
  works(channelId: string): void;
  fails(channelId: string, error: Error): void;
  of(channelId: string): PartHealth;
}

/** @param verify signs in without sending; throws when that does not work */
export function createSendingHealth(
  verify: (settings: EmailSettings, smtpOutUrl: string | null) => Promise<void>,
  now: () => Date,
): SendingHealth {
  const known = new Map<string, PartHealth>();
  const asked = new Map<string, string>();

  function learn(channelId: string, state: PartHealth['state'], message: string): void {
    const before = known.get(channelId);
    const since = before?.state === state ? before.since : now().toISOString();
    known.set(channelId, { state, message, since });
  }
  const works = (channelId: string) => learn(channelId, 'works', sentence('sending_works'));
  const fails = (channelId: string, error: Error) => learn(channelId, 'fails', error.message);

  return {
    works,
    fails,
    async check({ id, settings }, smtpOutUrl) {
      const { sending, smtpHost, smtpPort, smtpSecurity, smtpUser, smtpPassword } = settings;
      const server = JSON.stringify(
        sending === 'instance' ? [smtpOutUrl] : [smtpHost, smtpPort, smtpSecurity, smtpUser, smtpPassword],
      );
      if (asked.get(id) === server) return;
      asked.set(id, server);
      learn(id, 'unknown', sentence('sending_unchecked'));
      try {
        await verify(settings, smtpOutUrl);
        if (asked.get(id) === server) works(id);
      } catch (error) {
        if (asked.get(id) === server) fails(id, error as Error);
      }
    },
    of: (channelId) =>
      known.get(channelId) ?? {
        state: 'unknown',
        message: sentence('sending_unchecked'),
        since: now().toISOString(),
      },
  };
}

/** An answer of the server about one mail says nothing against the server; silence or a refused sign-in does. */
export const concernsServer = (failure: SmtpFailure): boolean =>
  failure.code === 'EAUTH' ||
  (failure.responseCode === undefined && !['EENVELOPE', 'EMESSAGE'].includes(failure.code ?? ''));
