import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCalendar, readCalendar } from '../calendar/index.ts';
import type { Agent } from '../people/index.ts';
import { readLogIntoReports, writePast } from '../testing/past.ts';
import { type PeopleServer, startPeopleServer } from '../testing/people-server.ts';

let server: PeopleServer;
let anna: Agent;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  server = await startPeopleServer();
  const { id } = await readCalendar(server.database.db, null);
  const days = Array.from({ length: 7 }, () => []);
  await changeCalendar(server.database, id, { timeZone: 'Europe/Berlin', days }, 'system');
  anna = await server.hire('Anna', 'agent');
  const lead = await server.hire('Lena', 'team_lead');
  for (const { name, email } of [anna, lead]) cookies[name] = await server.signIn(email);
  for (const agentId of [anna.id, lead.id])
    await writePast(server.database, {
      agentId,
      labels: ['=HYPERLINK("http://x.example")'],
      steps: [
        ['2026-10-25T10:00:00Z', 'in'],
        ['2026-10-25T11:00:00Z', 'out'],
      ],
    });
  await readLogIntoReports(server.database);
});
afterAll(() => server.close());

const day = 'from=2026-10-25&to=2026-10-25';
const get = (who: string, path: string) =>
  server.call('GET', `/api/v1/reports/${path}`, { cookie: cookies[who] as string });
const conversations = async (who: string, path: string) =>
  (await get(who, path)).json().measures.conversations.current.n;

test('a team lead sees all figures, an agent their own', async () => {
  expect(await conversations('Lena', `summary?${day}`)).toBe(2);
  expect(await conversations('Lena', `summary?${day}&agent=${anna.id}`)).toBe(1);
  expect(await conversations('Anna', `summary?${day}`)).toBe(1);
  expect((await get('Anna', `summary?${day}&agent=none`)).statusCode).toBe(403);
  const { groups } = (await get('Anna', `groups?${day}&groupBy=agent`)).json();
  expect(groups.map(({ name }: { name: string }) => name)).toEqual(['Anna']);
  const { total } = (await get('Anna', `conversations?${day}&measure=answers`)).json();
  expect(total).toBe(1);
});

test.each([
  ['summary?from=2026-10-25', 'to'],
  ['summary?from=yesterday&to=2026-10-25', 'from'],
  ['summary?from=2026-10-26&to=2026-10-25', 'to'],
  [`groups?${day}&groupBy=colour`, 'groupBy'],
  [`summary?${day}&team=sales`, 'team'],
  [`conversations?${day}&measure=answers&cursor=x`, 'cursor'],
  [`hours?${day}&measure=backlog`, 'measure'],
  ['series?from=2025-10-25&to=2026-10-25&interval=hour', 'interval'],
])('what cannot be asked is refused and named: %s', async (path, field) => {
  const answer = await get('Lena', path);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: 'invalid_input', fields: [{ field }] });
});

test('tables are files that a spreadsheet opens safely', async () => {
  const groups = await get('Lena', `groups.csv?${day}&groupBy=label&compare=none`);
  expect(groups.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(groups.headers['content-disposition']).toBe(
    'attachment; filename="label-2026-10-25-2026-10-25.csv"',
  );
  const [header, line] = groups.body.split('\r\n') as [string, string];
  expect(
    header.startsWith('\uFEFFkey,name,conversations,repeat_of,repeat_count,repeat_share,messages,'),
  ).toBe(true);
  expect(line.startsWith('"\'=HYPERLINK(""http://x.example"")",')).toBe(true);

  const series = await get('Lena', `series.csv?${day}&interval=hour`);
  expect(series.body.trim().split('\r\n')).toHaveLength(1 + 25);

  const behind = (await get('Lena', `conversations.csv?${day}&measure=first_answer`)).body;
  const lines = behind.trim().split('\r\n');
  expect(lines).toHaveLength(1 + 2);
  expect(lines[1]).toMatch(
    /^\d+,Past,Ewa,open,(Anna|Lena),,".*",2026-10-25T11:00:00\.000Z,3600,[0-9a-f-]{36}$/,
  );
});
