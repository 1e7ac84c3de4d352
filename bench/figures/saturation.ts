import type { Context, Measurement } from '../lib/figure.ts';
import { familyOf, processorTime } from '../lib/processes.ts';
import { median } from '../lib/statistics.ts';
import { type LiveCompany, openLiveCompany } from './live-company.ts';

const rounds = 9;
const seconds = 2;
/** The server's own default (DATABASE_POOL); the reference gets as many. */
const connections = 16;
/** Enough to keep every connection busy. */
const writers = 64;

export const saturation: Measurement = {
  name: 'saturation',
  what: 'messages accepted a second when customers write as fast as they are answered',
  async run(context: Context) {
    const company = await openLiveCompany(context, { widgets: 500, desks: 1 });
    try {
      const taken: Round[] = [];
      for (let index = 0; index <= rounds; index++) {
        const one = await round(company, index);
        context.say(
          `round ${index}: ${one.accepted.toFixed(0)}/s accepted, ${one.committed.toFixed(0)}/s committed by the plain client; ` +
            `CPU a message ${one.serverCpu.toFixed(2)} ms server, ${one.databaseCpu.toFixed(2)} ms database, ${one.referenceCpu.toFixed(2)} ms database alone; own lag p99 ${one.lag.toFixed(1)} ms`,
        );
        // The first warms up caches and compilers.
        if (index > 0) taken.push(one);
      }
      const over = (of: (one: Round) => number) => median(taken.map(of));
      const reference = {
        what: 'PostgreSQL commits the same rows, one statement each',
        value: over(({ committed }) => committed),
        unit: '/s',
      };
      return [
        {
          name: 'messages accepted at saturation',
          value: over(({ accepted }) => accepted),
          unit: '/s',
          reference,
        },
        {
          name: 'of what PostgreSQL commits',
          value: over(({ accepted, committed }) => (100 * accepted) / committed),
          unit: '%',
          aim: { atLeast: 60 },
          reference,
          note: `median of ${rounds} rounds; ${writers} writers, ${connections} database connections for either; the load takes its share of the same processor`,
        },
        {
          name: 'processor time a message, server and database',
          value: over(({ serverCpu, databaseCpu }) => serverCpu + databaseCpu),
          unit: 'ms',
          reference: {
            what: 'the database alone for the same rows',
            value: over(({ referenceCpu }) => referenceCpu),
            unit: 'ms',
          },
        },
      ];
    } finally {
      await company.stop();
    }
  },
};

/** A second's worth of messages and what a message cost, milliseconds of processor time. */
interface Round {
  accepted: number;
  committed: number;
  serverCpu: number;
  databaseCpu: number;
  referenceCpu: number;
  lag: number;
}

async function round(company: LiveCompany, index: number): Promise<Round> {
  const { server, database, desks, customers } = company;
  const before = used(server.pid);
  const reference = await database.ask({
    do: 'commit',
    url: server.databaseUrl,
    connections,
    seconds,
    seed: index,
  });
  const between = used(server.pid);
  await desks.ask({ do: 'collect' });
  const answer = await customers.ask({ do: 'saturate', prefix: `s${index}`, seed: index, writers, seconds });
  const { seen } = await desks.ask({ do: 'seen', ids: answer.chat.map(({ id }) => id) });
  const after = used(server.pid);
  const count = answer.chat.length;
  if (answer.refused.length > 0 || seen.size !== count)
    throw new Error(
      `${answer.refused.length} messages were refused (${answer.refused[0] ?? ''}); the desk saw ${seen.size} of ${count}`,
    );
  return {
    accepted: count / answer.seconds,
    committed: reference.perSecond,
    serverCpu: (1000 * (after.server - between.server)) / count,
    databaseCpu: (1000 * (after.database - between.database)) / count,
    referenceCpu: (1000 * (between.database - before.database)) / (reference.perSecond * seconds),
    lag: answer.lagP99,
  };
}

function used(pid: number): { server: number; database: number } {
  const server = processorTime([pid]);
  return { server, database: processorTime(familyOf(pid).slice(1)) };
}
