/** A customer's mailbox and its owner: reads what the company answers, and writes back as their mail program does. */
import type { Customer } from '../cast/customer.ts';
import { composeMail, plainly } from '../compose-mail.ts';
import { answerSubject, quote } from '../quote-styles.ts';
import type { ReceivedMail } from '../read-mail.ts';
import { type Exchange, reactTo } from './reactions.ts';
import { keepTrying, type Town, takeTime, typingTime } from './town.ts';

/** @param exchange shared with the customer's other channels; changed by what is said here */
export function openMailbox(town: Town, customer: Customer, exchange: Exchange): void {
  if (customer.temper.unreachable) return;
  let busy = Promise.resolve();
  town.mail.open({
    address: customer.address,
    name: customer.name,
    ...(customer.temper.away && { absence: customer.says.absence }),
    onMail(mail) {
      // One after the other: nobody writes two mails at once.
      busy = busy.then(() => answerMail(town, customer, exchange, mail)).catch(town.onTrouble);
    },
  });
}

async function answerMail(
  town: Town,
  customer: Customer,
  exchange: Exchange,
  mail: ReceivedMail,
): Promise<void> {
  if (mail.headers.has('auto-submitted') || customer.temper.away) return;
  await takeTime(town, customer.temper.notices);
  const reaction = reactTo(customer, withoutSignature(mail.text), exchange, 'written');
  if (!reaction) return;
  Object.assign(exchange, reaction.after);
  await takeTime(town, typingTime(reaction.text, customer.temper.typing));
  await replyTo(town, customer, mail, `${reaction.text}\n\n${customer.name}`);
}

/** Answers a mail below which everything before is quoted, in the style of the customer's program. */
export async function replyTo(
  town: Town,
  customer: Customer,
  mail: ReceivedMail,
  text: string,
): Promise<void> {
  const { language, mailProgram } = customer;
  const composed = await composeMail({
    from: customer,
    to: mail.replyTo,
    subject: answerSubject(mailProgram, language, mail.subject),
    body: quote(mailProgram, language, text, {
      from: mail.from,
      to: customer.address,
      subject: mail.subject,
      date: mail.date,
      text: mail.text,
    }),
    inReplyTo: mail.messageId,
    references: [...mail.references, mail.messageId],
    program: mailProgram,
    date: new Date(town.timers.now()),
    nonce: `answer to ${mail.messageId}`,
  });
  await send(town, customer, mail.replyTo, composed.raw);
}

/** Begins something new. @returns its Message-ID */
export async function writeMail(
  town: Town,
  customer: Customer,
  mail: {
    subject: string;
    text: string;
    nonce: string;
    answers?: string;
    files?: { filename: string; content: Uint8Array; contentType: string }[];
  },
): Promise<string> {
  const to = town.company.mailAddress;
  const composed = await composeMail({
    from: customer,
    to,
    subject: mail.subject,
    body: plainly(mail.text),
    ...(mail.answers !== undefined && { inReplyTo: mail.answers, references: [mail.answers] }),
    ...(mail.files && { files: mail.files }),
    program: customer.mailProgram,
    date: new Date(town.timers.now()),
    nonce: mail.nonce,
  });
  await send(town, customer, to, composed.raw);
  return composed.messageId;
}

async function send(town: Town, customer: Customer, to: string, raw: Buffer): Promise<void> {
  await keepTrying(town, () => town.mail.send({ raw, from: customer.address, to: [to] }));
}

/** What stands above the company's signature. */
const withoutSignature = (text: string): string => text.split(/\r?\n-- ?\r?\n/)[0] ?? text;
