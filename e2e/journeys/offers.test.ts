/** Work is offered to agents one after the other, and everybody can see why. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { entryOf } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.dispose());

describe('offers', () => {
  let emily: Page;
  let miriam: Page;

  beforeAll(async () => {
    const { api } = stage.company;
    // Only these two, whoever else belongs to the team.
    const agents = (await api.agents()).items.filter(({ name }) => /^(Emily|Miriam)/.test(name));
    const team = await api.createTeam({ name: 'Two of us', agentIds: agents.map(({ id }) => id) });
    const mail = (await api.channels()).items.find(({ id }) => id === stage.company.mailChannelId);
    await api.patchChannel(stage.company.mailChannelId, { teamId: team.id, settings: mail?.settings ?? {} });
    const settings = await api.routingSettings();
    await api.putRoutingSettings({
      ...settings,
      teams: [
        ...settings.teams,
        { teamId: team.id, mode: 'offer', offerSeconds: 120, stickyMinutes: 5, lastAgentDays: 7, steps: [] },
      ],
    });
    emily = await stage.seat('Emily');
    miriam = await stage.seat('Miriam');
  });

  test('one agent is asked; who declines makes it the other one’s', async () => {
    await openMailbox(stage.mail, 'Ada First', 'ada@post.example').writes(
      stage.company.mailAddress,
      'A lamp',
      'Do you have lamps?',
    );
    const [asked, other] = await whoIsAsked();
    expect(await offerOn(other).count()).toBe(0);
    expect(await seriousFindings(asked)).toEqual([]);
    await asked.keyboard.press('Shift+Y');
    await offerOn(other).waitFor();
    await offerOn(asked).waitFor({ state: 'detached' });
    await other.keyboard.press('y');
    await entryOf(other, 'Do you have lamps?').waitFor();
    await other.getByRole('button', { name: /Assigned to/ }).waitFor();
  });

  test('why is written down', async () => {
    const owner = (await entryOf(emily, 'Do you have lamps?').count()) > 0 ? emily : miriam;
    await owner.keyboard.press('w');
    const dialog = owner.getByRole('dialog', { name: 'Who got this, and why' });
    await dialog
      .getByText(/Offered to/)
      .first()
      .waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await dialog.getByText('1 had declined or missed it').waitFor();
    expect(await seriousFindings(owner)).toEqual([]);
  });

  const offerOn = (page: Page) => page.getByRole('button', { name: 'Accept' });

  async function whoIsAsked(): Promise<[asked: Page, other: Page]> {
    const first = await Promise.race(
      [emily, miriam].map(async (page) => {
        await offerOn(page).waitFor();
        return page;
      }),
    );
    return first === emily ? [emily, miriam] : [miriam, emily];
  }
});
