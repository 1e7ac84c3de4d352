import path from 'node:path';
import type { SearchResult } from '@throughline/sdk';
import { type Chance, createChance } from '@throughline/simulator/random';
import pg from 'pg';
import { agentPassword, foundCompany, hire, signInCookie } from '../lib/company.ts';
import type { Figure, Measurement } from '../lib/figure.ts';
import { type Caller, openCaller } from '../lib/http.ts';
import { familyOf } from '../lib/processes.ts';
import { runningTime } from '../lib/running-time.ts';
import { startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';
import { zipfWord } from '../load/wordy.ts';
import { languages, seedLetters } from '../seed/letters.ts';

/** `SEARCH_MESSAGES=5000000` for the aim's size; a million is indexed in some minutes. */
const messages = Number(process.env.SEARCH_MESSAGES ?? 1_000_000);
/** Different searches of each kind. */
const times = 100;

export const search: Measurement = {
  name: 'search',
  what: `searches over HTTP among ${messages.toLocaleString('en')} messages in four languages`,
  async run(context) {
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    try {
      const founded = await foundCompany(server);
      const [email = ''] = await hire(founded.api, 1);
      const [channel] = (await founded.api.channels()).items;
      if (!channel) throw new Error('the company has no channel');
      context.say(`writing ${messages} messages`);
      await seedLetters(server.databaseUrl, channel, messages);
      const began = performance.now();
      await indexed(server.databaseUrl, (done) => context.say(`${done} indexed`));
      const rate = messages / ((performance.now() - began) / 1000);
      const caller = openCaller(server.address, await signInCookie(server.address, email, agentPassword));
      const figures = await measure(caller, server.pid, context.say);
      caller.close();
      return [
        ...figures,
        {
          name: 'indexing, messages a second',
          value: rate,
          unit: '/s',
          reference: { what: 'messages', value: messages, unit: '' },
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

/** Resolves when the index has everything the log tells. */
async function indexed(url: string, say: (done: number) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let turn = 0; ; turn++) {
      const { rows } = await client.query<{ done: number }>(
        'select coalesce(max(ordinal), 0)::int as done from search_document',
      );
      const done = rows[0]?.done ?? 0;
      if (turn % 15 === 0) say(done);
      if (done >= messages) break;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    // What the database does by itself within minutes in a company that grows.
    await client.query('vacuum analyze search_document, search_word');
  } finally {
    await client.end();
  }
}

async function measure(caller: Caller, pid: number, say: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, make] of Object.entries(kinds)) {
    const chance = createChance(11).branch(name);
    const took: number[] = [];
    const worked: number[] = [];
    const reference: number[] = [];
    const family = familyOf(pid);
    let found = 0;
    for (let time = 0; time < times; time++) {
      const before = runningTime(family);
      const answer = await caller.get<SearchResult>(`/api/v1/search?q=${encodeURIComponent(make(chance))}`);
      took.push(answer.took);
      worked.push(runningTime(family) - before);
      found += answer.body.conversations.length > 0 ? 1 : 0;
      reference.push((await caller.get('/api/v1/setup')).took);
    }
    const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
    const work = `processor time p50 ${percentile(worked, 0.5).toFixed(1)} and p99 ${percentile(worked, 0.99).toFixed(1)} ms`;
    say(
      `${name}: p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms, ${work}, ${found} of ${times} found something`,
    );
    figures.push({
      name: `search: ${name}, p99`,
      value: p99,
      unit: 'ms',
      aim: { atMost: 50 },
      reference: { what: 'a small answer, p99', value: percentile(reference, 0.99), unit: 'ms' },
      note: `p50 ${p50.toFixed(1)} ms; ${work}, all processes together; ${found} of ${times} found something at once`,
    });
  }
  return figures;
}

const word = (chance: Chance): string =>
  zipfWord(chance, chance.pick(Object.values(languages)).slice(0, 3000));
const twoOf = (chance: Chance): string => {
  const words = chance.pick(Object.values(languages)).slice(0, 500);
  return `${zipfWord(chance, words)} ${zipfWord(chance, words)}`;
};

/** What is typed; with a space after it a word is finished. */
const kinds: Record<string, (chance: Chance) => string> = {
  'one word': (chance) => `${word(chance)} `,
  'two words': (chance) => `${twoOf(chance)} `,
  'words of two languages': (chance) => `${word(chance)} ${word(chance)} `,
  phrase: (chance) => `"${twoOf(chance)}"`,
  'beginning of a word': (chance) => word(chance).slice(0, 4),
  'two letters': (chance) => word(chance).slice(0, 2),
  'a word and a beginning': (chance) => `${word(chance)} ${word(chance).slice(0, 3)}`,
  'a misspelt word': (chance) => `${misspelt(word(chance))} `,
  'a number': (chance) => `A-${chance.between(100_000, 999_999)}`,
  'open ones with a word': (chance) => `state:open ${word(chance)} `,
  'a rare label with a word': (chance) => `label:vip ${word(chance)} `,
  'since a day with a word': (chance) => `created:>2025-0${chance.between(1, 9)}-01 ${word(chance)} `,
  'a letter that stands alone': (chance) => `${chance.pick(['w', 'a', 'i', 'z'])} `,
  'a word without another': (chance) => `${word(chance)} -${word(chance)} `,
};

/** Two letters in the middle change places. */
function misspelt(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
}
