/** Who may do what is decided in a table, counts at once, and stands in the audit log. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.dispose());

test('a role is made, given, and changes a colleague’s open desk; the log says who did it', async () => {
  const theirs = await stage.seat('Emily');
  await theirs.goto(`${stage.server.address}/settings`);
  const held = theirs.getByRole('link', { name: 'Held messages' }).first();
  await theirs.getByRole('link', { name: 'People' }).first().waitFor();
  expect(await held.count()).toBe(0);

  const mine = await stage.seat('Miriam');
  await mine.goto(`${stage.server.address}/settings/roles`);
  await mine.getByRole('button', { name: 'Make a role' }).click();
  await mine.getByRole('dialog').getByLabel('Name').fill('Shift lead');
  await mine.getByRole('dialog').getByRole('button', { name: 'Make a role' }).click();
  const tick = mine.getByRole('checkbox', { name: 'Shift lead: See and replay held messages' });
  await tick.waitFor();
  expect(await seriousFindings(mine)).toEqual([]);

  const emily = (await stage.company.api.agents()).items.find(({ name }) => name.startsWith('Emily'));
  await mine.goto(`${stage.server.address}/settings/people/${emily?.id}`);
  await mine.getByRole('combobox', { name: 'Role' }).click();
  await mine.getByRole('option', { name: 'Shift lead' }).click();
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('Saved', { exact: true }).waitFor();
  expect(await held.count()).toBe(0);

  await mine.goto(`${stage.server.address}/settings/roles`);
  await tick.check();
  await held.waitFor();
  await mine.getByRole('link', { name: '1 person: Shift lead' }).click();
  await mine.getByRole('link', { name: 'Emily Carter' }).waitFor();
  expect(await mine.getByRole('link', { name: 'Jonas Becker' }).count()).toBe(0);

  await mine.goto(`${stage.server.address}/settings/audit`);
  const log = mine.getByRole('list', { name: 'Audit log' });
  await log.getByText('Miriam Linden changed the role Shift lead').waitFor();
  await log.getByText('May: + See and replay held messages').waitFor();
  await log.getByText('Miriam Linden changed Emily Carter').waitFor();
  await log.getByText('Role: Agent → Shift lead').waitFor();
  await log.getByText('Miriam Linden made the role Shift lead').waitFor();
  expect(await seriousFindings(mine)).toEqual([]);

  await mine.getByRole('combobox', { name: 'What about' }).click();
  await mine.getByRole('option', { name: 'Roles' }).click();
  await expect.poll(() => log.getByRole('listitem').filter({ hasText: 'Emily Carter' }).count()).toBe(0);
  const [download] = await Promise.all([
    mine.waitForEvent('download'),
    mine.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('audit-log.csv');
  await mine.reload();
  await mine.getByRole('button', { name: 'Show everything' }).click();
  await log.getByText('Miriam Linden downloaded the audit log').waitFor();

  await mine.goto(`${stage.server.address}/settings/roles`);
  await tick.uncheck();
  await expect.poll(() => held.count()).toBe(0);
});

test('who may not manage roles sees the table and cannot tick it, nor read the log', async () => {
  const page = await stage.seat('Aylin');
  await page.goto(`${stage.server.address}/settings/roles`);
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.goto(`${stage.server.address}/settings/audit`);
  await page.getByRole('link', { name: 'Einstellungen' }).first().waitFor();
  expect(await page.getByRole('list', { name: 'Änderungsprotokoll' }).count()).toBe(0);
});
