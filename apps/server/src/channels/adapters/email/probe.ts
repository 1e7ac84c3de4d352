/** Signs in wherever a channel would, and says in words what came of it. */
import type { RenderContext } from '../../contract/index.ts';
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
): Promise<{ ok: boolean; message: string }> {
  const [incoming, outgoing] = await Promise.all([
    settings.reception === 'imap' ? probeMailbox(settings) : null,
    // Without the instance's configuration only a server of the channel's own can be asked.
    settings.sending === 'smtp' || instance
      ? probeSending(settings, sender, instance?.smtpOutUrl ?? null)
      : null,
  ]);
  const results = [incoming, outgoing].filter((result) => result !== null);
  return {
    ok: results.every((result) => result.ok),
    message:
      results.map((result) => result.message).join(' ') ||
      `Mail forwarded to this machine for ${settings.address} will be taken.`,
  };
}

async function probeMailbox(settings: EmailSettings): Promise<{ ok: boolean; message: string }> {
  try {
    const mailbox = await openMailbox(settings, NOTHING, AbortSignal.timeout(30_000));
    mailbox.close();
    return {
      ok: true,
      message: `Receiving works: ${settings.imapFolder} of ${settings.imapUser} can be read.`,
    };
  } catch (error) {
    return { ok: false, message: `Receiving does not work: ${words(error)}.` };
  }
}

async function probeSending(
  settings: EmailSettings,
  sender: Sender,
  smtpOutUrl: string | null,
): Promise<{ ok: boolean; message: string }> {
  try {
    await sender.verify(settings, smtpOutUrl);
    return { ok: true, message: 'Sending works: the mail server takes our mail.' };
  } catch (error) {
    return { ok: false, message: `Sending does not work: ${(error as Error).message}.` };
  }
}
