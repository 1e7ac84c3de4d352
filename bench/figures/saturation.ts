import type { Context, Measurement } from '../lib/figure.ts';
import { median } from '../lib/statistics.ts';
import { openLiveCompany } from './live-company.ts';

const rounds = 3;
const seconds = 6;
/** The server's own default (DATABASE_POOL); the reference gets as many. */
const connections = 16;
/** Enough to keep every connection busy. */
const writers = 64;

export const saturation: Measurement = {
  name: 'saturation',
  what: 'messages accepted a second when customers write as fast as they are answered',
  async run(context: Context) {
    const company = await openLiveCompany(context, { widgets: 500, desks: 1 });
    const url = company.server.databaseUrl;
    try {
      const taken: { accepted: number; committed: number; lag: number }[] = [];
      for (let index = 0; index <= rounds; index++) {
        const reference = await company.database.ask({
          do: 'commit',
          url,
          connections,
          seconds: 4,
          seed: index,
        });
        await company.desks.ask({ do: 'collect' });
        const answer = await company.customers.ask({
          do: 'saturate',
          prefix: `s${index}`,
          seed: index,
          writers,
          seconds,
        });
        const { seen } = await company.desks.ask({ do: 'seen', ids: answer.chat.map(({ id }) => id) });
        if (answer.refused.length > 0 || seen.size !== answer.chat.length)
          throw new Error(
            `${answer.refused.length} messages were refused (${answer.refused[0] ?? ''}); the desk saw ${seen.size} of ${answer.chat.length}`,
          );
        const one = {
          accepted: answer.chat.length / answer.seconds,
          committed: reference.perSecond,
          lag: answer.lagP99,
        };
        context.say(
          `round ${index}: ${one.accepted.toFixed(0)}/s accepted, ${one.committed.toFixed(0)}/s committed by the plain client, own lag p99 ${one.lag.toFixed(1)} ms`,
        );
        // The first warms up caches and compilers.
        if (index > 0) taken.push(one);
      }
      const reference = {
        what: 'PostgreSQL commits the same rows, one statement each',
        value: median(taken.map(({ committed }) => committed)),
        unit: '/s',
      };
      return [
        {
          name: 'messages accepted at saturation',
          value: median(taken.map(({ accepted }) => accepted)),
          unit: '/s',
          reference,
        },
        {
          name: 'of what PostgreSQL commits',
          value: median(taken.map(({ accepted, committed }) => (100 * accepted) / committed)),
          unit: '%',
          aim: { atLeast: 60 },
          reference,
          note: `median of ${rounds} rounds; ${writers} writers, ${connections} database connections for either`,
        },
      ];
    } finally {
      await company.stop();
    }
  },
};
