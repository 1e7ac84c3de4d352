import type { Customer } from '../cast/customer.ts';
import { photoOf } from '../photo.ts';
import { writeMail } from './mailbox.ts';
import type { Exchange } from './reactions.ts';
import { type Town, takeTime } from './town.ts';

/** Writes a mail; whoever insists asks again in the same thread when nothing was heard for some minutes. */
export async function liveByMail(town: Town, customer: Customer, exchange: Exchange): Promise<void> {
  const { says, filing } = customer;
  const first = await writeMail(town, customer, {
    subject: says.subject,
    text: says.mail,
    nonce: `customer ${customer.number}`,
    ...(filing.photo && { files: [photoOf(customer)] }),
  });
  if (!customer.temper.insists) return;
  await takeTime(town, 240 + customer.temper.patience);
  const heard = exchange.thanked || exchange.askedMore || exchange.gaveDetails;
  if (heard || town.signal.aborted || town.mail.mailsOf(customer.address).length > 0) return;
  await writeMail(town, customer, {
    subject: `Re: ${says.subject}`,
    text: `${says.reminder}\n\n${customer.name}`,
    nonce: `reminder ${customer.number}`,
    answers: first,
  });
}
