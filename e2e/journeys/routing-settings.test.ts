/** A team that pulls has steps, too, and each may let in several teams. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.dispose());

test('the overflow of a team that pulls goes to several teams, and another change drops none', async () => {
  const { api } = stage.company;
  const make = async (name: string) => (await api.createTeam({ name, agentIds: [] })).id;
  const [busy, first, second, third] = [
    await make('Busy'),
    await make('Helpers one'),
    await make('Helpers two'),
    await make('Helpers three'),
  ];
  const step = { afterSeconds: 60, lowerLevels: 0, prefer: [], overflowTo: [first, second] };
  const settings = await api.routingSettings();
  const pulls = { mode: 'pull', offerSeconds: 30, stickyMinutes: 5, lastAgentDays: 7 } as const;
  await api.putRoutingSettings({ ...settings, teams: [{ ...pulls, teamId: busy, steps: [step] }] });

  const page = await stage.seat('Miriam');
  await page.goto(`${stage.server.address}/settings/routing`);
  const team = page.getByRole('group', { name: 'Busy', exact: true });
  await team.getByRole('button', { name: 'Also to teams: Helpers one, Helpers two' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Helpers three' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Customer value that counts as highest').fill('5000');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => {
      const { highestValue, teams } = await api.routingSettings();
      return [highestValue, teams.find(({ teamId }) => teamId === busy)?.steps[0]?.overflowTo];
    })
    .toEqual([5000, [first, second, third]]);
});
