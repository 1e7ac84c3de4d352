/** `mail explain`: what would happen to each mail, one JSON object a line, in the order given. Needs no database. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Understood, understandMail } from '../channels/adapters/email/parse.ts';
import type { Mailbox } from '../channels/adapters/email/read-mail.ts';
import type { FilePart } from '../channels/contract/index.ts';
import { guessOwn, type Involved, involvedIn, isArchive } from './guess-own.ts';
import { digestOf } from './mail-digest.ts';
import { type Placement, ThreadMemory } from './thread-memory.ts';

export interface ExplainOptions {
  /** Our own addresses; guessed from all mails when none is given. */
  own: readonly string[];
  /** Mail dated more than a day later has a wrong clock. */
  now: Date;
}

/** The line for one mail. Message ids stand without angle brackets. */
export interface Explanation {
  file: string;
  from: Mailbox;
  to: Mailbox[];
  cc: Mailbox[];
  subject: string | null;
  messageId: string | null;
  inReplyTo: string | null;
  /** Oldest first. */
  references: string[];
  /** ISO 8601, UTC. */
  date: string | null;
  text: string;
  visibleReply: string;
  automatic: { is: boolean; kind: string | null; reason: string | null };
  bounce: { address: string; hard: boolean; status: string | null } | null;
  attachments: { filename: string; contentType: string; size: number; sha256: string; disposition: string }[];
  thread: { conversation: string | null; rule: string | null };
  problems: string[];
}

const DAY = 86_400_000;

/**
 * Explains files one after another; a file that cannot be read gets a line with the problem, and the run goes on.
 * Memory grows with the number of mails (ids and addresses), never with their size.
 */
export async function explainMail(
  files: readonly string[],
  options: ExplainOptions,
  write: (line: string) => unknown,
): Promise<void> {
  const all = options.own.length > 0 ? [] : await involved(files);
  const guessed = options.own.length > 0 ? options.own : guessOwn(all);
  const archive = options.own.length === 0 && isArchive(all, guessed);
  const own = archive ? [] : guessed;
  const threads = new ThreadMemory(own, archive);
  for (const file of files)
    await write(`${JSON.stringify(await explainFile(file, own, threads, options.now))}\n`);
}

async function explainFile(
  file: string,
  own: readonly string[],
  threads: ThreadMemory,
  now: Date,
): Promise<Explanation> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unreadable(
      file,
      `cannot read the file: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const understood = await understandMail(bytes, {}, own);
  const digest = digestOf(file, understood);
  return explanation(file, understood, await threads.place(digest), threads.isOutbound(digest), now);
}

function explanation(
  file: string,
  understood: Understood,
  placed: Placement,
  outbound: boolean,
  now: Date,
): Explanation {
  const { mail } = understood;
  // Our own mail carries our loop mark by design.
  const automatic = outbound && understood.automatic?.kind === 'loop' ? null : understood.automatic;
  return {
    file,
    from: mail.from ?? { name: '', address: '' },
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    // A substitute is ours, not the mail's.
    messageId: mail.messageId.endsWith('@substitute.invalid') ? null : mail.messageId,
    inReplyTo: mail.inReplyTo[0] ?? null,
    references: mail.references,
    date: mail.date,
    text: mail.text,
    visibleReply: understood.visible,
    automatic: { is: automatic !== null, kind: automatic?.kind ?? null, reason: automatic?.reason ?? null },
    bounce: bounceOf(understood),
    attachments: mail.files.map(attachment),
    thread: { conversation: placed.conversation, rule: placed.rule },
    problems: [...mail.problems, ...circumstances(understood, placed, now)],
  };
}

function bounceOf({ bounce }: Understood): Explanation['bounce'] {
  const fate =
    bounce?.fates.find((each) => each.action === 'failed') ??
    bounce?.fates.find((each) => each.action === 'delayed');
  return fate ? { address: fate.address, hard: fate.hard, status: fate.status } : null;
}

function attachment(file: FilePart): Explanation['attachments'][number] {
  return {
    filename: file.filename,
    contentType: file.contentType,
    size: file.content.length,
    sha256: createHash('sha256').update(file.content).digest('hex'),
    disposition: file.disposition,
  };
}

function circumstances({ mail }: Understood, placed: Placement, now: Date): string[] {
  const problems: string[] = [];
  if (mail.from === null) problems.push('no sender');
  if (mail.date !== null && Date.parse(mail.date) > now.getTime() + DAY)
    problems.push('Date lies in the future');
  if (placed.duplicateOf !== null) problems.push(`the same message as ${placed.duplicateOf}`);
  return problems;
}

function unreadable(file: string, problem: string): Explanation {
  return {
    file, from: { name: '', address: '' }, to: [], cc: [], subject: null, messageId: null, inReplyTo: null, references: [],
    date: null, text: '', visibleReply: '', automatic: { is: false, kind: null, reason: null }, bounce: null,
    attachments: [], thread: { conversation: null, rule: null }, problems: [problem],
  }; // biome-ignore format: nothing to read here
}

async function involved(files: readonly string[]): Promise<Involved[]> {
  const all: Involved[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes) all.push(involvedIn(bytes));
  }
  return all;
}
