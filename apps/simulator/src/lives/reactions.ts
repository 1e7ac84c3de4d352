/** What a customer says to an answer. Pure: who they are and what was said so far decide. */
import type { Customer } from '../cast/customer.ts';

/** What happened between a customer and the company so far, on all channels together. */
export interface Exchange {
  gaveDetails: boolean;
  askedMore: boolean;
  thanked: boolean;
}

/** Whoever writes to praise has said it all. */
export const newExchange = ({ matter }: Pick<Customer, 'matter'>): Exchange => ({
  gaveDetails: false,
  askedMore: false,
  thanked: matter === 'praise',
});

export interface Reaction {
  /** Without greeting or name. */
  text: string;
  /** They have what they wanted. */
  content: boolean;
  after: Exchange;
}

/**
 * A question is answered with details once, the curious ask one thing more, then they thank once. Null when there is
 * nothing left to say.
 */
export function reactTo(
  customer: Customer,
  answer: string,
  before: Exchange,
  kind: 'written' | 'spoken',
): Reaction | null {
  const { says, temper } = customer;
  if (before.thanked) return null;
  if (answer.includes('?') && !before.gaveDetails)
    return { text: says.details, content: false, after: { ...before, gaveDetails: true } };
  if (temper.curious && !before.askedMore)
    return { text: says.followUp, content: false, after: { ...before, askedMore: true } };
  return {
    text: kind === 'written' ? says.mailThanks : says.chatThanks,
    content: true,
    after: { ...before, thanked: true },
  };
}
