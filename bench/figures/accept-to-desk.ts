import type { Context, Figure, Measurement } from '../lib/figure.ts';
import { median, percentile } from '../lib/statistics.ts';
import type { CustomersAnswer, Sent } from '../load/customers.ts';
import type { DesksAnswer } from '../load/desks.ts';
import { type LiveCompany, openLiveCompany } from './live-company.ts';

const rates = [50, 200, 400];
const rounds = 3;
const seconds = 8;
/** Of the messages; the rest are chat. */
const mailShare = 0.25;

export const acceptToDesk: Measurement = {
  name: 'live',
  what: 'from a message being accepted to every desk having it, 500 widgets and 50 desks connected',
  async run(context) {
    const company = await openLiveCompany(context, { widgets: 500, desks: 50 });
    try {
      await round(company, 200, 0);
      const figures: Figure[] = [];
      for (const rate of rates) figures.push(...(await measureRate(context, company, rate)));
      return figures;
    } finally {
      await company.stop();
    }
  },
};

interface Round {
  customers: CustomersAnswer;
  desks: DesksAnswer;
  reference: number;
}

async function measureRate(context: Context, company: LiveCompany, rate: number): Promise<Figure[]> {
  const taken: Round[] = [];
  for (let index = 1; index <= rounds; index++) {
    const one = await round(company, rate, index);
    taken.push(one);
    context.say(
      `${rate}/s round ${index}: chat p99 ${afterAcceptance(one, 'chat', 0.99).toFixed(1)} ms, ` +
        `mail p99 ${afterAcceptance(one, 'mail', 0.99).toFixed(1)} ms; sent to seen p99 ` +
        `${afterSending(one, 0.99).toFixed(1)} ms; own lag ${one.customers.lagP99.toFixed(1)} and ${one.desks.lagP99.toFixed(1)} ms`,
    );
  }
  const over = (of: (one: Round) => number) => median(taken.map(of));
  const note =
    `median of ${rounds} rounds of ${seconds} s; the load's own p99 event-loop lag is ` +
    `${over((one) => one.customers.lagP99).toFixed(1)} ms (customers, at most ${over((one) => one.customers.lateP99).toFixed(1)} ms behind plan) ` +
    `and ${over((one) => one.desks.lagP99).toFixed(1)} ms (desks), included in the figure`;
  const reference = {
    what: 'PostgreSQL commits one small row at that rate, p99',
    value: over((one) => one.reference),
    unit: 'ms',
  };
  const aim = rate === 200 ? { aim: { atMost: 50 } } : {};
  const kinds = ['chat', 'mail'] as const;
  return [
    ...kinds.flatMap((kind): Figure[] => [
      {
        name: `${kind} accepted → on the desk at ${rate}/s, p50`,
        value: over((one) => afterAcceptance(one, kind, 0.5)),
        unit: 'ms',
        reference,
      },
      {
        name: `${kind} accepted → on the desk at ${rate}/s, p99`,
        value: over((one) => afterAcceptance(one, kind, 0.99)),
        unit: 'ms',
        ...aim,
        reference,
        note,
      },
    ]),
    {
      name: `sent → on the desk at ${rate}/s, p99`,
      value: over((one) => afterSending(one, 0.99)),
      unit: 'ms',
      reference,
      note,
    },
  ];
}

async function round(company: LiveCompany, rate: number, index: number): Promise<Round> {
  const task = { perSecond: rate, seconds: 4, seed: rate + index };
  const reference = await company.database.ask({ do: 'single', url: company.server.databaseUrl, ...task });
  await company.desks.ask({ do: 'collect' });
  const customers = await company.customers.ask({
    do: 'rate',
    prefix: `r${rate}-${index}`,
    seed: rate * 100 + index,
    chatPerSecond: rate * (1 - mailShare),
    mailPerSecond: rate * mailShare,
    seconds,
  });
  const all = [...customers.chat, ...customers.mail];
  const desks = await company.desks.ask({ do: 'seen', ids: all.map(({ id }) => id) });
  const missing = all.filter(({ id }) => (desks.seen.get(id)?.length ?? 0) < 50).length;
  if (customers.refused.length > 0 || missing > 0)
    throw new Error(
      `at ${rate}/s ${missing} of ${all.length} messages did not reach every desk; ${customers.refused.length} were refused: ${customers.refused[0] ?? ''}`,
    );
  return { customers, desks, reference: reference.p99 };
}

/** Over all pairs of message and desk. A desk may have it before its sender hears that it was accepted: that is 0. */
const afterAcceptance = (one: Round, kind: 'chat' | 'mail', share: number): number =>
  percentile(
    pairs(one, one.customers[kind], ({ accepted }) => accepted),
    share,
  );

const afterSending = (one: Round, share: number): number =>
  percentile(
    pairs(one, [...one.customers.chat, ...one.customers.mail], ({ sent }) => sent),
    share,
  );

const pairs = ({ desks }: Round, list: Sent[], from: (sent: Sent) => number): number[] =>
  list.flatMap((each) => (desks.seen.get(each.id) ?? []).map((moment) => Math.max(0, moment - from(each))));
