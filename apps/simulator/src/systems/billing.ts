/** Billing: money in cents, what is done to an invoice is a resource below it. */
import type { BackOffice } from './back-office.ts';
import type { Invoice, Order } from './records.ts';
import { list, object, oneOf, text, whole } from './schema.ts';
import type { Route } from './service.ts';
import { Refusal } from './service.ts';
import type { Tell } from './webhooks.ts';

const invoice = object({
  number: text('RE-880417'),
  order: text('ML-880417'),
  issued_on: text('2026-11-10', { format: 'date' }),
  due_on: text('2026-11-24', { format: 'date' }),
  status: oneOf('open', 'overdue', 'paid', 'refunded'),
  amount: whole(25_800, { description: 'In cents' }),
  paid_amount: whole(25_800, { description: 'In cents' }),
  open_amount: whole(0, { description: 'In cents' }),
  refunded_amount: whole(0, { description: 'In cents' }),
  currency: text('EUR'),
  dunning_level: whole(0, { description: 'How often it was reminded of' }),
  sent_to: text('k.wisniewska@poczta.example', { format: 'email' }),
});
const byAddress = { email: 'E-mail address the account is kept under' };

export function billingRoutes(office: BackOffice, tell: Tell, now: () => Date): Route[] {
  const invoiceNamed = (number = '') => office.find((order) => order.invoice.number === number);
  return [
    {
      method: 'get',
      path: '/invoices',
      id: 'listInvoices',
      summary: 'Invoices of an account, newest first',
      query: byAddress,
      answer: object({ data: list(invoice), total_open: whole(0) }),
      handle({ query }) {
        const data = (office.byEmail(query.get('email'))?.orders ?? []).map((order) =>
          showInvoice(order, now()),
        );
        return { data, total_open: data.reduce((sum, { open_amount }) => sum + open_amount, 0) };
      },
    },
    {
      method: 'get',
      path: '/dunning',
      id: 'listDunning',
      summary: 'Reminders sent to an account',
      query: byAddress,
      answer: object({
        data: list(object({ invoice: text('RE-880417'), level: whole(1), open_amount: whole(25_800) })),
      }),
      handle: ({ query }) => ({
        data: (office.byEmail(query.get('email'))?.orders ?? [])
          .filter((order) => order.invoice.dunning > 0)
          .map(({ invoice: each }) => ({
            invoice: each.number,
            level: each.dunning,
            open_amount: openOf(each),
          })),
      }),
    },
    {
      method: 'post',
      path: '/invoices/{number}/deliveries',
      id: 'resendInvoice',
      summary: 'Send an invoice again',
      body: object({ email: text('k.wisniewska@poczta.example', { format: 'email' }) }, ['email']),
      answer: object({
        invoice: text('RE-880417'),
        sent_to: text('k.wisniewska@poczta.example'),
        sent_at: text('2026-11-24T10:00:00.000Z', { format: 'date-time' }),
      }),
      handle({ params, body }) {
        const found = invoiceNamed(params.number);
        if (!found) return null;
        found.order.invoice.sentTo = String(body.email);
        return {
          invoice: found.order.invoice.number,
          sent_to: found.order.invoice.sentTo,
          sent_at: now().toISOString(),
        };
      },
    },
    {
      method: 'post',
      path: '/invoices/{number}/refunds',
      id: 'refundInvoice',
      summary: 'Give money back',
      body: object(
        { amount: whole(12_900, { minimum: 1, description: 'In cents' }), reason: text('damaged') },
        ['amount'],
      ),
      answer: object({
        id: text('RF-880417-1'),
        invoice: text('RE-880417'),
        amount: whole(12_900),
        status: text('pending'),
      }),
      handle({ params, body }) {
        const found = invoiceNamed(params.number);
        if (!found) return null;
        const each = found.order.invoice;
        const amount = body.amount as number;
        if (amount > each.paidCents - each.refundedCents)
          throw new Refusal(409, 'more than was paid and not yet given back');
        each.refundedCents += amount;
        const id = `RF-${each.number.slice(3)}-${each.refundedCents}`;
        const refund = { id, invoice: each.number, amount, currency: 'EUR' };
        tell({ type: 'invoice.refunded', email: found.of.person.email, data: refund });
        return { ...refund, status: 'pending' };
      },
    },
  ];
}

const openOf = ({ cents, paidCents }: Invoice): number => Math.max(0, cents - paidCents);

const statusOf = (each: Invoice, now: Date): string => {
  if (each.refundedCents >= each.cents) return 'refunded';
  if (each.paidCents >= each.cents) return 'paid';
  return each.dueOn < now.toISOString().slice(0, 10) ? 'overdue' : 'open';
};

export const showInvoice = ({ id, invoice: each }: Order, now: Date) => ({
  number: each.number,
  order: id,
  issued_on: each.issuedOn,
  due_on: each.dueOn,
  status: statusOf(each, now),
  amount: each.cents,
  paid_amount: each.paidCents,
  open_amount: openOf(each),
  refunded_amount: each.refundedCents,
  currency: 'EUR',
  dunning_level: each.dunning,
  sent_to: each.sentTo,
});
