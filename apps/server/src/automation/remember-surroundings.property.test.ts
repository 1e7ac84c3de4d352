import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeCalendar, readCalendar } from '../calendar/index.ts';
import { changeProfile, changeTeam, createAgent, createTeam, deleteTeam } from '../people/index.ts';
import { type AutomationBench, openAutomationBench } from '../testing/automation-bench.ts';
import { readSurroundings } from './circumstances.ts';
import { rememberSurroundings } from './remember-surroundings.ts';

let bench: AutomationBench;
beforeEach(async () => {
  bench = await openAutomationBench();
});
afterEach(() => bench.close());

const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('add team', 'rename team', 'rename agent', 'move clock'),
    to: fc.constantFrom('Anna', 'Bo', 'Cleo'),
  }),
  fc.record({ kind: fc.constantFrom('remove team', 'hear', 'hear anew'), to: fc.constant('') }),
  fc.record({ kind: fc.constant('look'), to: fc.constantFrom('one', 'other') }),
);

test('what a process remembers is what there is, once the log has told of it', async () => {
  const { database } = bench;
  const agent = await createAgent(
    database,
    {
      name: 'Ann',
      email: 'ann@x.example',
      role: 'agent',
      language: 'en',
      password: 'a-long-password',
      teamIds: [],
    },
    'system',
  );
  const zones: Record<string, string> = { Anna: 'Europe/Warsaw', Bo: 'America/Lima', Cleo: 'Asia/Tokyo' };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const teams: string[] = [];
      const processes = { one: rememberSurroundings(), other: rememberSurroundings() };
      for (const { kind, to } of steps) {
        const team = teams.at(-1);
        if (kind === 'add team')
          teams.push((await createTeam(database, { name: to, agentIds: [] }, 'system')).id);
        if (kind === 'rename team' && team) await changeTeam(database, team, { name: `${to}s` }, 'system');
        if (kind === 'remove team' && team) await deleteTeam(database, teams.pop() as string, 'system');
        if (kind === 'rename agent') await changeProfile(database, agent.id, { name: to });
        if (kind === 'move clock') {
          const { id } = await readCalendar(database.db, null);
          await changeCalendar(database, id, { timeZone: zones[to] as string }, 'system');
        }
        if (kind.startsWith('hear')) await bench.hear({ anew: kind.endsWith('anew') });
        // Before the log told of a change either may be seen; that it was must not keep anybody from the next.
        if (kind === 'look') await database.transaction((tx) => processes[to as 'one' | 'other'](tx));
      }
      await bench.hear();
      for (const remembered of Object.values(processes))
        await database.transaction(async (tx) =>
          expect(await remembered(tx)).toEqual(await readSurroundings(tx)),
        );
      for (const id of teams) await deleteTeam(database, id, 'system');
    }),
    { numRuns: 30, seed: 3 },
  );
});
