/** Customers who write mail: one in two begins something new, the other answers their own last mail. */

import { composeMail, plainly } from '@throughline/simulator/compose-mail';
import { mailPrograms } from '@throughline/simulator/quote-styles';
import type { Chance } from '@throughline/simulator/random';
import nodemailer from 'nodemailer';
import { markOf } from './mark.ts';
import { sentence } from './sentence.ts';

export interface PostOffice {
  /** Writes the mails ahead, so that sending costs only the sending. */
  prepare(ids: string[], chance: Chance): Promise<void>;
  /** Resolves when the server has the mail for good. */
  post(id: string): Promise<void>;
  close(): void;
}

const customers = 500;
const connections = 20;

export function openPostOffice(port: number, to: string): PostOffice {
  const transport = nodemailer.createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const ready = new Map<string, { from: string; raw: Buffer }>();
  const last = new Map<string, string>();

  return {
    async prepare(ids, chance) {
      for (const id of ids) {
        const number = chance.between(1, customers);
        const address = `customer${number}@post.example`;
        const before = chance.happens(0.5) ? last.get(address) : undefined;
        const { messageId, raw } = await composeMail({
          from: { name: `Customer ${number}`, address },
          to,
          subject: before ? 'Re: my order' : 'my order',
          body: plainly(`${sentence(chance)}\n\n${sentence(chance)} ${markOf(id)}`),
          ...(before !== undefined && { inReplyTo: before, references: [before] }),
          program: chance.pick(mailPrograms),
          date: new Date(),
          nonce: id,
        });
        last.set(address, messageId);
        ready.set(id, { from: address, raw });
      }
    },
    async post(id) {
      const mail = ready.get(id);
      if (!mail) throw new Error(`the mail ${id} was not written`);
      ready.delete(id);
      await transport.sendMail({ envelope: { from: mail.from, to: [to] }, raw: mail.raw });
    },
    close: () => transport.close(),
  };
}
