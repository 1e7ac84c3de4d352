/**
 * The rest of the world's mail, in one server: it keeps the customers' mailboxes, tells the sender when an address
 * does not exist, and answers for those who are away. What customers write leaves from here by real SMTP.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { composeMail, plainly } from './compose-mail.ts';
import { deliveryFailure } from './delivery-failure.ts';
import { type ReceivedMail, readMail } from './read-mail.ts';

export interface Mailbox {
  address: string;
  name: string;
  /** Said once to every sender while they are away. */
  absence?: { subject: string; text: string };
  /** Somebody who reads their mail. */
  onMail?(mail: ReceivedMail): void;
}

export interface OutsideMail {
  /** Port it listens on, on this machine. */
  port: number;
  /** Opens a mailbox, or changes an open one. */
  open(mailbox: Mailbox): void;
  /** Everything that came for an address, oldest first. */
  mailsOf(address: string): ReceivedMail[];
  /** Resolves with the first mail for an address, kept or still to come, that fits. */
  waitFor(address: string, fits?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  /** Sends a finished mail to the company. Rejects when it was not taken. */
  send(mail: { raw: Buffer; from: string; to: string[] }): Promise<void>;
  close(): Promise<void>;
}

export interface OutsideMailOptions {
  /** Where the company receives mail. */
  company: { host: string; port: number };
  /** 0 takes a free port. */
  port?: number;
  now?: () => Date;
  /** Told when a machine's own mail could not be delivered. */
  onTrouble?: (error: Error) => void;
}

/** @throws when the port cannot be opened */
export async function openOutsideMail(options: OutsideMailOptions): Promise<OutsideMail> {
  const now = options.now ?? (() => new Date());
  const boxes = new Map<string, Mailbox & { mails: ReceivedMail[]; told: Set<string> }>();
  const waiting = new Set<{
    address: string;
    fits(mail: ReceivedMail): boolean;
    found(mail: ReceivedMail): void;
  }>();
  const transport = nodemailer.createTransport({
    ...options.company,
    pool: true,
    maxConnections: 4,
    ignoreTLS: true,
    name: 'mail.example',
  });

  const server = new SMTPServer({
    name: 'mx.example',
    banner: 'everybody',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // The company keeps its connections: nobody waits for them to end.
    closeTimeout: 200,
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
        };
        readMail(Buffer.concat(chunks), envelope).then(
          (mail) => {
            callback();
            for (const address of envelope.to) deliver(canonical(address), mail);
          },
          (error: Error) => callback(error),
        );
      });
    },
  });

  function deliver(address: string, mail: ReceivedMail): void {
    const box = boxes.get(address);
    if (!box) {
      machineSays(deliveryFailure(address, mail, now()));
      return;
    }
    box.mails.push(mail);
    for (const one of [...waiting]) if (one.address === address && one.fits(mail)) one.found(mail);
    // RFC 3834: no machine answers a machine, and nobody is told twice.
    const byMachine = mail.envelope.from === '' || mail.headers.has('auto-submitted');
    if (box.absence && !byMachine && !box.told.has(mail.envelope.from)) {
      box.told.add(mail.envelope.from);
      machineSays(absenceNotice(box, box.absence, mail, now()));
    }
    box.onMail?.(mail);
  }

  /** A machine's mail has the null sender, so that nothing comes back to it. */
  function machineSays(answer: Promise<{ raw: Buffer; to: string } | null>): void {
    answer
      .then(async (mail) => {
        if (mail) await send({ raw: mail.raw, from: '', to: [mail.to] });
      })
      .catch((error: Error) => options.onTrouble?.(error));
  }

  async function send(mail: { raw: Buffer; from: string; to: string[] }): Promise<void> {
    await transport.sendMail({ raw: mail.raw, envelope: { from: mail.from, to: mail.to } });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  server.on('error', (error) => options.onTrouble?.(error));

  return {
    port: (server.server.address() as AddressInfo).port,
    open(mailbox) {
      const address = canonical(mailbox.address);
      boxes.set(address, { mails: [], told: new Set(), ...boxes.get(address), ...mailbox });
    },
    mailsOf: (address) => [...(boxes.get(canonical(address))?.mails ?? [])],
    waitFor(address, fits = () => true) {
      const kept = boxes.get(canonical(address))?.mails.find(fits);
      if (kept) return Promise.resolve(kept);
      return new Promise((resolve) => {
        const one = {
          address: canonical(address),
          fits,
          found(mail: ReceivedMail) {
            waiting.delete(one);
            resolve(mail);
          },
        };
        waiting.add(one);
      });
    },
    send,
    async close() {
      transport.close();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

async function absenceNotice(
  box: Mailbox,
  absence: { subject: string; text: string },
  mail: ReceivedMail,
  now: Date,
): Promise<{ raw: Buffer; to: string } | null> {
  const to = mail.envelope.from || mail.from.address;
  if (to === '') return null;
  const { raw } = await composeMail({
    from: { name: box.name, address: box.address },
    to,
    subject: absence.subject,
    body: plainly(absence.text),
    inReplyTo: mail.messageId,
    references: [mail.messageId],
    program: 'outlook',
    date: now,
    nonce: randomBytes(8).toString('hex'),
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  });
  return { raw, to };
}

const canonical = (address: string): string => address.trim().toLowerCase();
