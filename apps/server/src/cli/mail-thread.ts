/** `mail thread`: the conversations that the mails of a mailbox would form. Needs no database. */
import { readFile } from 'node:fs/promises';
import { understandMail } from '../channels/adapters/email/parse.ts';
import { guessOwn, type Involved, involvedIn, isArchive } from './guess-own.ts';
import { digestOf, type MailDigest } from './mail-digest.ts';
import { type MailSource, mailsOf } from './mail-sources.ts';
import { ThreadMemory } from './thread-memory.ts';

export interface ThreadOptions {
  /** Our own addresses; guessed when none is given. */
  own: readonly string[];
}

export interface ThreadedMail {
  /** Path below the folder given; absent for an mbox. */
  file?: string;
  /** Place in the mbox, from 0; absent for folders. */
  index?: number;
  messageId: string;
  from: string;
  date: string | null;
  rule: string;
}

export interface FormedThreads {
  threads: { id: string; subject: string | null; customer: string; messages: ThreadedMail[] }[];
  /** The addresses taken for ours, as given or as guessed. */
  own: string[];
  problems: string[];
}

/**
 * Reads an mbox file, a Maildir, or a folder of mail files. Mails are taken in the order of their dates, those
 * without a date where they stand. Mail from our own addresses is what we answered; a public archive has none.
 */
export async function formThreads(path: string, options: ThreadOptions): Promise<FormedThreads> {
  const problems: string[] = [];
  const { digests, addresses } = await readAll(path, options.own, problems);
  const guessed = options.own.length > 0 ? [] : guessOwn(addresses);
  const archive = options.own.length === 0 && isArchive(addresses, guessed);
  const own = archive ? [] : options.own.length > 0 ? [...options.own] : guessed;
  const memory = new ThreadMemory(own, archive);
  const threads = new Map<string, FormedThreads['threads'][number]>();
  for (const { digest, source } of inOrderOfDates(digests)) {
    const placed = await memory.place(digest);
    if (placed.duplicateOf !== null) {
      problems.push(`${digest.name}: the same message as ${placed.duplicateOf}`);
      continue;
    }
    const thread = threads.get(placed.conversation) ?? {
      id: placed.conversation,
      subject: digest.subject,
      customer: '',
      messages: [],
    };
    thread.messages.push({
      ...source,
      messageId: digest.messageId,
      from: digest.from,
      date: digest.date,
      rule: placed.rule,
    });
    threads.set(placed.conversation, thread);
  }
  for (const conversation of memory.conversations)
    threads.get(conversation.id)!.customer = conversation.customer;
  return { threads: [...threads.values()], own, problems };
}

interface Read {
  digest: MailDigest;
  source: MailSource['place'];
}

async function readAll(
  path: string,
  own: readonly string[],
  problems: string[],
): Promise<{ digests: Read[]; addresses: Involved[] }> {
  const digests: Read[] = [];
  const addresses: Involved[] = [];
  for await (const mail of mailsOf(path, problems)) {
    const bytes = mail.bytes ?? (await readFile(mail.path));
    const understood = await understandMail(bytes, {}, own);
    digests.push({ digest: digestOf(mail.name, understood), source: mail.place });
    if (own.length === 0) addresses.push(involvedIn(bytes));
    for (const problem of understood.mail.problems) problems.push(`${mail.name}: ${problem}`);
  }
  return { digests, addresses };
}

function inOrderOfDates(mails: Read[]): Read[] {
  let last = '';
  const keyed = mails.map((mail) => {
    last = mail.digest.date ?? last;
    return { mail, key: last };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map((each) => each.mail);
}
