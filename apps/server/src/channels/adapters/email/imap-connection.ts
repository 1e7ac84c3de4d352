/** Opens a mailbox over IMAP. */
import { type FetchMessageObject, type FetchQueryObject, ImapFlow, type ImapFlowError } from 'imapflow';
import { type Mailbox, MessageRefused } from './imap-mailbox.ts';
import { words } from './imap-words.ts';
import type { EmailSettings } from './settings.ts';

/** Milliseconds. */
export interface ImapTimeouts {
  connection: number;
  silence: number;
}

export const imapTimeouts: ImapTimeouts = { connection: 30_000, silence: 300_000 };

const DAY = 86_400_000;

/** Signs in and opens the folder; read-only unless mail is to be marked as read. Rejects with what the server said. */
export async function openMailbox(
  settings: EmailSettings,
  maxBytes: number,
  signal: AbortSignal,
  timeouts = imapTimeouts,
): Promise<Mailbox> {
  const client = new ImapFlow({
    host: settings.imapHost,
    port: settings.imapPort,
    secure: settings.imapSecurity === 'tls',
    // Left to itself the client would go on in the clear when the server offers no STARTTLS.
    ...(settings.imapSecurity !== 'tls' && { doSTARTTLS: settings.imapSecurity === 'starttls' }),
    auth: { user: settings.imapUser, pass: settings.imapPassword },
    clientInfo: { name: 'Throughline' },
    disableAutoIdle: true,
    logger: false,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.connection,
    socketTimeout: timeouts.silence,
    // A server that ignores how much was asked for must not fill the memory.
    maxLiteralSize: 2 * maxBytes + 1024,
    maxResponseSize: 3 * maxBytes + 1_048_576,
  });
  // Commands reject by themselves; this keeps an error between two of them from ending the process.
  client.on('error', () => client.close());
  signal.addEventListener('abort', () => client.close(), { once: true });
  try {
    await client.connect();
    const box = await client.mailboxOpen(settings.imapFolder, { readOnly: !settings.imapMarkSeen });
    return mailboxOver(client, String(box.uidValidity), box.uidNext);
  } catch (error) {
    client.close();
    throw error;
  }
}

function mailboxOver(client: ImapFlow, uidValidity: string, uidNext: number): Mailbox {
  let changed = false;
  let wake: () => void = () => {};
  client.on('exists', () => {
    changed = true;
    wake();
  });
  client.on('close', () => wake());

  return {
    uidValidity,
    uidNext,

    async list(afterUid, since, sinceBelow) {
      changed = false;
      const before =
        sinceBelow > afterUid + 1
          ? // Days in the server's own time zone: a day too wide.
            await search(client, afterUid + 1, sinceBelow - 1, new Date(since.getTime() - DAY))
          : [];
      return [...before, ...(await search(client, Math.max(afterUid + 1, sinceBelow), null, null))];
    },

    async fetch(uid, maxBytes, notBefore) {
      const facts = await ask(client, uid, { uid: true, size: true, internalDate: true });
      if (!facts) return 'gone';
      if (notBefore !== null && arrivedBefore(facts, notBefore)) return 'early';
      if ((facts.size ?? 0) > maxBytes) return 'too large';
      const message = await ask(client, uid, { uid: true, source: { start: 0, maxLength: maxBytes + 1 } });
      if (!message) return 'gone';
      if (!message.source) throw new MessageRefused('the server sent no content');
      // Sizes are not always told truly.
      return message.source.length > maxBytes ? 'too large' : message.source;
    },

    async markSeen(uid) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    },

    async waitForChange(ms) {
      if (!changed && client.usable) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const timer = setTimeout(wake, ms).unref();
        // It ends by itself as soon as another command is given. A server that refuses it is asked by the clock only.
        client.idle().then((ended) => ended === false || wake(), wake);
        await woken;
        clearTimeout(timer);
      }
      if (!client.usable) throw new Error('the connection ended');
    },

    close: () => client.close(),
  };
}

async function search(
  client: ImapFlow,
  from: number,
  to: number | null,
  since: Date | null,
): Promise<number[]> {
  const uids = await client.search({ uid: `${from}:${to ?? '*'}`, ...(since && { since }) }, { uid: true });
  if (!Array.isArray(uids)) throw new Error('the server refused to search the mailbox');
  // `5:*` names the last message even when its UID is 4.
  return uids.filter((uid) => uid >= from).sort((a, b) => a - b);
}

/** One message, or null when it is no longer there. */
async function ask(
  client: ImapFlow,
  uid: number,
  query: FetchQueryObject,
): Promise<FetchMessageObject | null> {
  try {
    const message = await client.fetchOne(String(uid), query, { uid: true });
    if (!message && !client.usable) throw new Error('the connection ended');
    return message || null;
  } catch (error) {
    throw refusedByServer(client, error as ImapFlowError) ? new MessageRefused(words(error)) : error;
  }
}

/** A message without a readable date is rather imported than lost. */
function arrivedBefore(message: FetchMessageObject, date: Date): boolean {
  return message.internalDate !== undefined && new Date(message.internalDate).getTime() < wholeSecond(date);
}

/** Servers keep whole seconds: mail of the very second we began in is ours. */
function wholeSecond(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}

function refusedByServer(client: ImapFlow, error: ImapFlowError): boolean {
  return client.usable && ['NO', 'BAD'].includes(String(error.responseStatus));
}
