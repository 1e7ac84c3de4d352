/** Rules over conversations on a real database, taken step by step so that tests say when. */
import {
  type AutomationDeps,
  beginWork,
  changeRule,
  createRule,
  type RuleContent,
  type RuleRun,
  ruleTasks,
  workOff,
} from '../automation/index.ts';
import { adapterSet } from '../channels/index.ts';
import type { Database } from '../platform/db/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { type ChannelBench, openChannelBench } from './channel-bench.ts';
import { type Letter, rawOf } from './sample-channels.ts';

export interface AutomationBench extends ChannelBench {
  deps: AutomationDeps;
  /** A letter comes in; rules are not run yet. */
  write(letter: Partial<Letter> & { id: string }): Promise<void>;
  /** Everything that happened is put aside for rules, from the beginning of the log when `anew`. */
  hear(options?: { anew?: boolean; database?: Database }): Promise<void>;
  /** Rules run until there is nothing left to look at. */
  work(database?: Database): Promise<void>;
  /** Rules run, and for what that made happen, until all is quiet. */
  quiet(): Promise<void>;
  /** A rule that is live. @returns its id */
  rule(content: Partial<RuleContent> & Pick<RuleContent, 'trigger' | 'actions'>): Promise<string>;
  runs(
    ruleId: string,
  ): Promise<Pick<RuleRun, 'outcome' | 'did' | 'reason' | 'eventSeq' | 'conversationId'>[]>;
  conversation(subject: string): Promise<{
    id: string;
    labels: string[];
    state: string;
    awaiting: string;
    team_id: string | null;
    agent_id: string | null;
    waiting_since: Date | null;
  }>;
}

export async function openAutomationBench(): Promise<AutomationBench> {
  const bench = await openChannelBench();
  // Events carry the database's own time; what rules count from must not be before it.
  bench.clock.now = new Date();
  const deps: AutomationDeps = {
    database: bench.database,
    adapters: adapterSet(bench.samples.adapters),
    directory: bench.directory,
    isConnected: bench.live.isConnected,
    made: () => ({ channels: bench.directory.all(), types: ['letter', 'whisper'] }),
    now: () => bench.clock.now,
    log: createLogger('silent', false),
  };
  const consumer = ruleTasks({ now: deps.now, wake: () => {} });
  const working = beginWork();
  let cursor = 0;

  async function hear({
    anew = false,
    database = bench.database,
  }: {
    anew?: boolean;
    database?: Database;
  } = {}) {
    await bench.settle();
    let since = anew ? 0 : cursor;
    for (;;) {
      const events = await readEvents(bench.database.db, since, 500);
      const last = events.at(-1);
      if (!last) break;
      const mine = events.filter((event) => consumer.types.includes(event.type));
      await database.transaction((tx) => consumer.handle(mine, tx));
      since = last.seq;
    }
    cursor = Math.max(cursor, since);
  }

  async function work(database: Database = bench.database) {
    while ((await workOff({ ...deps, database }, working)) === 'worked');
  }

  const everyEvent = async () =>
    (await bench.database.pool.query<{ seq: number }>('select seq from event_head')).rows[0]?.seq;

  return {
    ...bench,
    deps,
    hear,
    work,
    async write({ id, ...letter }) {
      await bench.inbound.accept(
        bench.letter.id,
        rawOf({ id, from: 'jo@home.example', name: 'Jo Home', text: 'Hello', subject: id, ...letter }, id),
      );
      await bench.settle();
    },
    async quiet() {
      for (let before: number | undefined = -1; ; ) {
        await hear();
        await work();
        await bench.settle();
        const now = await everyEvent();
        if (now === before) return;
        before = now;
      }
    },
    async rule(content) {
      const id = await createRule(deps, { name: 'A rule', conditions: [], ...content }, 'system');
      await changeRule(deps, id, { state: 'live' }, 'system');
      await hear();
      return id;
    },
    async runs(ruleId) {
      const { rows } = await bench.database.pool.query(
        `select outcome, did, reason, event_seq as "eventSeq", conversation_id as "conversationId"
         from rule_run where rule_id = $1 order by id`,
        [ruleId],
      );
      return rows;
    },
    async conversation(subject) {
      const { rows } = await bench.database.pool.query(`select * from conversation where subject = $1`, [
        subject,
      ]);
      return rows[0];
    },
  };
}
