/** Somebody outside who writes mail with a mail program of their own. */
import { composeMail, plainly } from '@throughline/simulator/compose-mail';
import type { OutsideMail } from '@throughline/simulator/outside-mail';
import { answerSubject, type MailProgram, quote } from '@throughline/simulator/quote-styles';
import type { ReceivedMail } from '@throughline/simulator/read-mail';

export interface Correspondent {
  address: string;
  /** Sends a mail; resolves once the company's server has taken it. */
  writes(to: string, subject: string, text: string): Promise<void>;
  /** Answers below the quoted mail, as the program does. */
  answers(mail: ReceivedMail, text: string, program?: MailProgram): Promise<void>;
  /** The next mail that contains the text. */
  receives(text: string): Promise<ReceivedMail>;
}

export function openMailbox(
  mail: OutsideMail,
  name: string,
  address: string,
  program: MailProgram = 'gmail',
): Correspondent {
  let nonce = 0;
  mail.open({ address, name });
  const send = async (message: Omit<Parameters<typeof composeMail>[0], 'from' | 'nonce' | 'date'>) => {
    nonce += 1;
    const { raw } = await composeMail({
      ...message,
      from: { name, address },
      nonce: String(nonce),
      date: new Date(),
    });
    await mail.send({ raw, from: address, to: [message.to] });
  };
  return {
    address,
    writes: (to, subject, text) => send({ to, subject, body: plainly(text), program }),
    answers: (received, text, answeredWith = program) =>
      send({
        to: received.replyTo,
        subject: answerSubject(answeredWith, 'en', received.subject),
        body: quote(answeredWith, 'en', text, {
          from: received.from,
          to: address,
          subject: received.subject,
          date: received.date,
          text: received.text,
        }),
        inReplyTo: received.messageId,
        references: [...received.references, received.messageId],
        program: answeredWith,
      }),
    receives: (text) => mail.waitFor(address, (received) => received.text.includes(text)),
  };
}
