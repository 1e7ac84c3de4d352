/** Evidence in a mail for the conversation it answers. Nothing is verified here. */
import type { ThreadHints } from '../../contract/index.ts';
import { headerValues } from './mime/headers.ts';
import type { Mail } from './read-mail.ts';

/** `support+t.<token>@…`; mail systems may have changed the case. */
const IN_ADDRESS = /\+t\.([a-z2-7]{32,54})@/gi;
/** Our Message-IDs are `m.<message id>.<token>@domain`. */
const IN_MESSAGE_ID = /^m\.[0-9a-f-]{36}\.([a-z2-7]{32,54})@/i;
const RECIPIENT_FIELDS = [
  'to',
  'cc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
  'resent-to',
];

/**
 * @param meta transport facts, where envelope recipients stand under whatever name
 * @param about the mail of ours a report speaks of
 */
export function threadHints(mail: Mail, meta: Record<string, string>, about: string | null): ThreadHints {
  const answers = [
    ...new Set([...(about ? [about] : []), ...mail.inReplyTo, ...mail.references.toReversed()]),
  ];
  const tokens = new Set<string>();
  const recipients = [
    ...RECIPIENT_FIELDS.flatMap((name) => headerValues(mail.fields, name)),
    ...Object.values(meta),
  ];
  for (const text of recipients) {
    for (const match of text.slice(0, 65_536).matchAll(IN_ADDRESS)) tokens.add(match[1]!.toLowerCase());
  }
  for (const id of answers) {
    const token = IN_MESSAGE_ID.exec(id)?.[1];
    if (token) tokens.add(token.toLowerCase());
  }
  return { replyTokens: [...tokens], answers };
}

/** Tokens a mail of ours carries for the answers to it: in its Message-ID and its Reply-To. */
export function issuedTokens(mail: Mail): string[] {
  const inId = IN_MESSAGE_ID.exec(mail.messageId)?.[1];
  const inReplyTo = mail.replyTo.flatMap((each) =>
    [...each.address.matchAll(IN_ADDRESS)].map((match) => match[1]!),
  );
  return [...(inId ? [inId] : []), ...inReplyTo].map((token) => token.toLowerCase());
}
