/** The few facts of a mail that threading needs, small enough to keep for every mail of a run. */
import type { Understood } from '../channels/adapters/email/parse.ts';
import { issuedTokens } from '../channels/adapters/email/thread-hints.ts';
import type { Automatic, ThreadHints } from '../channels/contract/index.ts';

export interface MailDigest {
  /** How the run names the mail: its file, or its number in a mailbox. */
  name: string;
  messageId: string;
  /** Addresses in lower case; empty when unknown. */
  from: string;
  to: string[];
  cc: string[];
  subject: string | null;
  date: string | null;
  thread: ThreadHints;
  automatic: Automatic | null;
  /** The address a failure report speaks of. */
  bounced: string | null;
  /** Reply tokens the mail carries for answers to it. */
  issuedTokens: string[];
}

export function digestOf(name: string, { mail, thread, automatic, bounce }: Understood): MailDigest {
  return {
    name,
    messageId: mail.messageId,
    from: (mail.from?.address ?? '').toLowerCase(),
    to: mail.to.map((each) => each.address.toLowerCase()),
    cc: mail.cc.map((each) => each.address.toLowerCase()),
    subject: mail.subject,
    date: mail.date,
    thread,
    automatic,
    bounced: bounce?.fates.find((each) => each.address !== '')?.address.toLowerCase() ?? null,
    issuedTokens: issuedTokens(mail),
  };
}
