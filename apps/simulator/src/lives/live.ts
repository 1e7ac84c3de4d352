import type { Customer } from '../cast/customer.ts';
import { liveByChat } from './chat-life.ts';
import { liveByContactForm, liveByReturnForm } from './form-life.ts';
import { liveByMail } from './mail-life.ts';
import { openMailbox } from './mailbox.ts';
import { newExchange } from './reactions.ts';
import type { Town } from './town.ts';

/** One customer from the first word to the last; whatever door they come by, their mailbox stays open after it. */
export async function live(town: Town, customer: Customer): Promise<void> {
  const exchange = newExchange(customer);
  openMailbox(town, customer, exchange);
  const ways = {
    mail: () => liveByMail(town, customer, exchange),
    chat: () => liveByChat(town, customer, exchange),
    contact_form: () => liveByContactForm(town, customer),
    return_form: () => liveByReturnForm(town, customer),
    left_form: () => liveByReturnForm(town, customer, 2),
  };
  await ways[customer.habit]();
}
