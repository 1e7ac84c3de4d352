/** A small company on a real database for tests of routing: agents, teams, conversations that wait, a clock. */
import { v7 as uuid } from 'uuid';
import { createAgent, createTeam } from '../people/index.ts';
import type { Event } from '../platform/events/index.ts';
import {
  type ClassOf,
  changeRouting,
  connectAgent,
  createEngine,
  defaultSettings,
  type Engine,
  type RoutingSettings,
} from '../routing/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface RoutingBench {
  database: TestDatabase;
  clock: { now: Date };
  classOf: ClassOf;
  teamIds: string[];
  agentIds: string[];
  /** Numbers of server processes that live. */
  processes: Set<number>;
  /** An engine, as another process would run it. Its `step` first hears what happened. */
  engine(): Engine;
  configure(change: Partial<RoutingSettings>, mode?: 'offer' | 'assign' | 'pull'): Promise<void>;
  /** A customer waits, a new one unless told. @returns the conversation */
  arrive(teamId: string, channelType: 'talk' | 'letter', customerId?: string): Promise<string>;
  /** An agent answers. */
  answer(conversationId: string, agentId: string): Promise<void>;
  /** Everybody has a desk open. */
  connectAll(process?: number): Promise<void>;
  close(): Promise<void>;
}

/** @param size of the company: agents belong to the first team, every second one to the second team too */
export async function openRoutingBench(size: { agents: number; teams: number }): Promise<RoutingBench> {
  const database = await createTestDatabase();
  const clock = { now: new Date('2026-03-04T09:00:00Z') };
  const classOf: ClassOf = (type) => (type === 'talk' ? 'live' : 'deferred');
  const processes = new Set([1, 2]);
  const teamIds: string[] = [];
  for (let index = 0; index < size.teams; index++)
    teamIds.push((await createTeam(database, { name: `Team ${index}`, agentIds: [] }, 'system')).id);
  const agentIds: string[] = [];
  for (let index = 0; index < size.agents; index++)
    agentIds.push(
      (
        await createAgent(
          database,
          {
            name: `Agent ${index}`,
            email: `agent${index}@shop.example`,
            role: 'agent',
            language: 'en',
            teamIds: teamIds.slice(0, 1 + (index % 2)),
            password: 'correct horse battery',
          },
          'system',
        )
      ).id,
    );

  function engine(): Engine {
    const made = createEngine({
      database,
      classOf,
      now: () => clock.now,
      isAlive: async (process) => processes.has(process),
    });
    let heard = 0;
    return {
      ...made,
      async step() {
        const { rows } = await database.pool.query<Event & { id: number }>(
          `select id, type, conversation_id as "conversationId", data from event_pending where id > $1 order by id`,
          [heard],
        );
        heard = rows.at(-1)?.id ?? heard;
        made.hear(rows);
        return made.step();
      },
    };
  }

  async function arrive(
    teamId: string,
    channelType: 'talk' | 'letter',
    customerId: string = uuid(),
  ): Promise<string> {
    const id = uuid();
    await database.pool.query(
      `insert into customer (id, name) values ($1, 'Somebody') on conflict do nothing`,
      [customerId],
    );
    await database.pool.query(
      `insert into conversation (id, customer_id, subject, team_id, channel_types, waiting_since, last_message_at)
       values ($1, $2, 'Help', $3, array[$4], $5, $5)`,
      [id, customerId, teamId, channelType, clock.now],
    );
    await database.pool.query(
      `insert into event_pending (type, conversation_id, actor, data) values ('conversation.opened', $1, 'system', '{}')`,
      [id],
    );
    return id;
  }

  async function answer(conversationId: string, agentId: string): Promise<void> {
    await database.pool.query(
      `insert into message (id, conversation_id, kind, direction, author_kind, author_id, author_name, text, created_at)
       values ($1, $2, 'message', 'out', 'agent', $3, 'Somebody', 'Done', $4)`,
      [uuid(), conversationId, agentId, clock.now],
    );
  }

  return {
    database,
    clock,
    classOf,
    teamIds,
    agentIds,
    processes,
    engine,
    arrive,
    answer,
    configure: (change, mode = 'offer') =>
      changeRouting(
        database,
        {
          ...defaultSettings,
          teams: teamIds.map((teamId) => ({
            teamId,
            mode,
            offerSeconds: 30,
            stickyMinutes: 5,
            lastAgentDays: 7,
            steps: [],
          })),
          ...change,
        },
        'system',
      ),
    async connectAll(process = 1) {
      for (const id of agentIds) await connectAgent(database, id, process, clock.now);
    },
    close: () => database.drop(),
  };
}
