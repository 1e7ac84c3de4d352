import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQueue } from '../conversations/index.ts';
import { type Agent, changeTeam, createAgent, createTeam, deleteTeam } from '../people/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import {
  changeView,
  countViews,
  createView,
  deleteView,
  filterForQueue,
  listViews,
  orderViews,
  type Viewer,
} from './index.ts';

let database: TestDatabase;
let anna: Agent;
let ben: Agent;
let lead: Viewer;
let agent: Viewer;
const made = { channels: [], types: ['email'] };
const now = new Date('2026-11-24T12:00:00Z');
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  database = await createTestDatabase();
  anna = await hire('Anna');
  ben = await hire('Ben');
  lead = { agentId: anna.id, mayShare: true };
  agent = { agentId: ben.id, mayShare: false };
});
afterAll(() => database.drop());

const hire = (name: string) =>
  createAgent(
    database,
    {
      name,
      email: `${name}@shop.example`.toLowerCase(),
      role: 'agent',
      language: 'en',
      teamIds: [],
      password: 'correct horse battery',
    },
    'system',
  );

async function converse(n: number, teamId: string | null, labels: string[]): Promise<void> {
  await database.pool.query('insert into customer (id, name) values ($1, $2)', [uuid(500 + n), 'Jan']);
  await database.pool.query(
    'insert into conversation (id, number, customer_id, subject, team_id, labels) values ($1, $2, $3, $4, $5, $6)',
    [uuid(n), n, uuid(500 + n), 'Chair', teamId, labels],
  );
}

const view = (name: string, filter: string, shared = false) =>
  ({ name, filter, sort: 'waiting', shared }) as const;
const named = async (viewer: Viewer) =>
  (await listViews(database.db, viewer.agentId, made)).map((each) => each.name);
const shown = async (viewer: Viewer, query: { q?: string; savedView?: string }) => {
  const filter = await filterForQueue(database.db, query, viewer.agentId, made, now);
  const page = await readQueue(database.db, { view: 'all', agentId: '', sort: 'newest', limit: 50, filter });
  return page.rows.map((row) => row.number).sort();
};

test('a view follows a renamed team, and one whose team is gone shows the rest and still names it', async () => {
  const returns = await createTeam(database, { name: 'Retouren', agentIds: [] }, 'system');
  const sales = await createTeam(database, { name: 'Sales', agentIds: [] }, 'system');
  await converse(1, returns.id, []);
  await converse(2, sales.id, []);
  await converse(3, null, []);
  const saved = await createView(database, view('Teams', 'team:retouren,Sales'), lead, made);
  expect(saved.filter).toBe('team:Retouren,Sales');
  await changeTeam(database, returns.id, { name: 'Returns & more' }, 'system');
  const [renamed] = await listViews(database.db, anna.id, made);
  expect(renamed?.filter).toBe('team:"Returns & more",Sales');
  await deleteTeam(database, returns.id, 'system');
  const [gone] = await listViews(database.db, anna.id, made);
  expect(gone?.filter).toBe('team:"Returns & more",Sales');
  expect(await shown(lead, { savedView: saved.id })).toEqual([1, 2]);
  await expect(shown(lead, { q: gone?.filter ?? '' })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'q', message: expect.stringMatching(/“Returns & more”.*0 to 27.*unknown_name/) }],
  });
  expect((await changeView(database, saved.id, { name: 'Both' }, lead, made)).name).toBe('Both');
  expect(await countViews(database, anna.id, now)).toEqual({ [saved.id]: 2 });
  await deleteView(database, saved.id, lead);
});

test('every problem of a filter is said with its place', async () => {
  await expect(createView(database, view('x', 'colour:red state:opn'), lead, made)).rejects.toMatchObject({
    fields: [
      { field: 'filter', message: expect.stringMatching(/“colour”.*0 to 10/) },
      { field: 'filter', message: expect.stringMatching(/“opn”.*11 to 20/) },
    ],
  });
});

test('own views are nobody else’s; what team leads share everybody sees and only they change', async () => {
  const own = await createView(database, view('Mine', 'agent:me'), agent, made);
  const shared = await createView(database, view('All', 'is:unread', true), lead, made);
  expect(await named(agent)).toEqual(['All', 'Mine']);
  expect(await named(lead)).toEqual(['All']);
  await expect(createView(database, view('x', '', true), agent, made)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(changeView(database, own.id, { shared: true }, agent, made)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(changeView(database, own.id, { name: 'x' }, lead, made)).rejects.toMatchObject({
    code: 'view_not_found',
  });
  await expect(deleteView(database, shared.id, agent)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(shown(lead, { savedView: own.id })).rejects.toMatchObject({ code: 'view_not_found' });
  await changeView(database, shared.id, { shared: false }, lead, made);
  expect(await named(agent)).toEqual(['Mine']);
  await deleteView(database, own.id, agent);
  expect(await named(agent)).toEqual([]);
});

test('views stand in the order they were put in', async () => {
  const ids: string[] = [];
  for (const name of ['one', 'two', 'three'])
    ids.push((await createView(database, view(name, ''), agent, made)).id);
  expect(await named(agent)).toEqual(['one', 'two', 'three']);
  await orderViews(database, [ids[2], ids[0], ids[1]] as string[], agent);
  expect(await named(agent)).toEqual(['three', 'one', 'two']);
});

test('me and mine are whoever looks', async () => {
  const team = await createTeam(database, { name: 'Chairs', agentIds: [ben.id] }, 'system');
  await converse(11, team.id, ['chair']);
  const shared = await createView(database, view('Ours', 'team:mine', true), lead, made);
  expect(await shown(agent, { savedView: shared.id })).toEqual([11]);
  expect(await shown(lead, { savedView: shared.id })).toEqual([]);
});
