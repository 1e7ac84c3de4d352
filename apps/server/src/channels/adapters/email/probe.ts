/** Signs in wherever a channel would, and says in words what came of it. */
import { sentence } from '../../../platform/errors/index.ts';
import type { RenderContext, TestResult } from '../../contract/index.ts';
import { openMailbox } from './imap-connection.ts';
import { words } from './imap-words.ts';
import type { Sender } from './send.ts';
import type { EmailSettings } from './settings.ts';

/** Bytes; nothing is fetched. */
const NOTHING = 1_000_000;

export async function probe(
  settings: EmailSettings,
  sender: Sender,
  instance: Pick<RenderContext<EmailSettings>, 'smtpOutUrl'> | undefined,
): Promise<TestResult> {
  const [incoming, outgoing] = await Promise.all([
    settings.reception === 'imap' ? probeMailbox(settings) : null,
    // Without the instance's configuration only a server of the channel's own can be asked.
    settings.sending === 'smtp' || instance
      ? probeSending(settings, sender, instance?.smtpOutUrl ?? null)
      : null,
  ]);
  const results = [incoming, outgoing].filter((result) => result !== null);
  if (results.length === 0)
    results.push({ ok: true, message: sentence('test_forwarding', { address: settings.address }) });
  return {
    ok: results.every((result) => result.ok),
    message: results.map((result) => result.message).join(' '),
    results,
  };
}

async function probeMailbox(settings: EmailSettings): Promise<{ ok: boolean; message: string }> {
  try {
    const mailbox = await openMailbox(settings, NOTHING, AbortSignal.timeout(30_000));
    mailbox.close();
    return {
      ok: true,
      message: sentence('test_receiving_works', { folder: settings.imapFolder, user: settings.imapUser }),
    };
  } catch (error) {
    return { ok: false, message: sentence('test_receiving_fails', { detail: words(error) }) };
  }
}

async function probeSending(
  settings: EmailSettings,
  sender: Sender,
  smtpOutUrl: string | null,
): Promise<{ ok: boolean; message: string }> {
  try {
    await sender.verify(settings, smtpOutUrl);
    return { ok: true, message: sentence('test_sending_works') };
  } catch (error) {
    return { ok: false, message: sentence('test_sending_fails', { detail: (error as Error).message }) };
  }
}
