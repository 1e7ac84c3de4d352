/** A team lead over the shoulders of the team: figures, moving, reading along, whispering, joining in, taking over. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { entryOf, scriptErrors } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let lead: Page;
let emily: Page;
let ada: Correspondent;
/** Conversation by customer. */
const ids = new Map<string, string>();
const names = new Map<string, string>();

async function customer(name: string, text: string): Promise<Correspondent> {
  const address = `${name.toLowerCase().replace(' ', '.')}@post.example`;
  const box = openMailbox(stage.mail, name, address);
  await box.writes(stage.company.mailAddress, `The matter of ${name}`, text);
  const row = await vi.waitUntil(async () => {
    const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest' });
    return items.find((each) => each.customer.name === name);
  }, waiting);
  ids.set(name, row.id);
  return box;
}

const waiting = { timeout: 20_000 };
const idOf = (name: string): string => ids.get(name) ?? '';
const holderOf = async (name: string): Promise<string | null> => {
  const { conversation } = await stage.company.api.conversation(idOf(name));
  return conversation.agentId === null ? null : (names.get(conversation.agentId) ?? '?');
};
const agentRow = (page: Page, name: string) => page.locator('[data-agent]').filter({ hasText: name });
const scopeRow = (page: Page, scope: string) => page.locator(`[data-scope="${scope}"]`);

beforeAll(async () => {
  stage = await openStage();
  for (const agent of (await stage.company.api.agents()).items) names.set(agent.id, agent.name);
  ada = await customer('Ada First', 'The first text.');
  await customer('Bo Second', 'The second text.');
  await customer('Cy Third', 'The third text.');
  emily = await stage.seat('Emily');
  lead = await stage.seat('Miriam');
}, 120_000);
afterAll(async () => {
  expect(scriptErrors).toEqual([]);
  await stage?.dispose();
});

describe('the moment in figures', () => {
  test('is a key away, counts what waits, and each number opens what it counts', async () => {
    await lead.keyboard.press('g');
    await lead.keyboard.press('v');
    await lead.getByRole('heading', { name: 'Live' }).waitFor();
    const number = scopeRow(lead, 'all').getByRole('link', { name: '3 Waiting', exact: true });
    await number.waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    await number.click();
    for (const name of ['Ada First', 'Bo Second', 'Cy Third'])
      await lead.locator('[data-conversation]').filter({ hasText: name }).waitFor();
    expect(await lead.locator('[data-conversation]').count()).toBe(3);
    await lead.goBack();
    await agentRow(lead, 'Emily Carter').getByText('Online').waitFor();
  });

  test('a conversation is dragged onto an agent who is there, and undone', async () => {
    await scopeRow(lead, 'all').getByRole('button', { name: 'Show what waits: Everything' }).click();
    const ofAda = lead.getByRole('listitem').filter({ hasText: 'Ada First' });
    await ofAda.first().dragTo(agentRow(lead, 'Emily Carter'));
    await expect.poll(() => holderOf('Ada First'), waiting).toBe('Emily Carter');
    await lead.keyboard.press('Control+z');
    await expect.poll(() => holderOf('Ada First'), waiting).toBeNull();
  });

  test('by keyboard: picked, given a target, refused who is away, and forced', async () => {
    await pickByKeyboard('Ada First');
    await pickByKeyboard('Bo Second');
    await lead.keyboard.press('a');
    await lead.getByRole('dialog', { name: 'Move 2 conversations' }).waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    await lead.keyboard.type('jonas');
    await lead.keyboard.press('Enter');
    const refusal = lead.getByRole('dialog', { name: '2 not moved' });
    await refusal.getByText('Jonas Becker is not there to take it.').waitFor();
    expect(await holderOf('Ada First')).toBeNull();
    await refusal.getByRole('button', { name: 'Move all the same' }).click();
    await expect.poll(() => holderOf('Bo Second'), waiting).toBe('Jonas Becker');
    await expect.poll(() => holderOf('Ada First'), waiting).toBe('Jonas Becker');
    await lead.keyboard.press('Control+z');
    await expect.poll(() => holderOf('Ada First'), waiting).toBeNull();
  });

  async function pickByKeyboard(name: string): Promise<void> {
    await lead.getByRole('checkbox', { name: `Pick the conversation of ${name}` }).focus();
    await lead.keyboard.press('Space');
  }
});

describe('reading along', () => {
  beforeAll(async () => {
    const agentId = [...names].find(([, name]) => name === 'Emily Carter')?.[0] ?? '';
    await stage.company.api.assign(idOf('Ada First'), { agentId });
    await emily.goto(`${stage.server.address}/c/${idOf('Ada First')}`);
    await entryOf(emily, 'The first text.').waitFor();
  });

  test('touches nothing, is shown to the agent, and shows a draft only where policy allows it', async () => {
    await lead.goto(`${stage.server.address}/live/c/${idOf('Ada First')}`);
    await entryOf(lead, 'The first text.').waitFor();
    await emily.getByText('Miriam is reading along').waitFor();
    await emily.getByRole('textbox', { name: 'Your answer' }).pressSequentially('I am so');
    await lead.getByText('Emily Carter is writing').waitFor();
    expect(await lead.getByText('I am so').count()).toBe(0);
    await stage.company.api.putSupervisionPolicy({ draftsReadable: true, readersShown: true });
    await emily.getByText('Team leads who read along see what you write').waitFor();
    await emily.getByRole('textbox', { name: 'Your answer' }).pressSequentially(' sorry');
    await lead.getByText('I am so sorry').waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    expect(await holderOf('Ada First')).toBe('Emily Carter');
  });

  test('a whisper is heard where the agent writes, and never goes out', async () => {
    await lead.keyboard.press('Shift+H');
    await lead.keyboard.type('Offer the refund');
    await lead.keyboard.press('Control+Enter');
    await emily.getByText('Whisper from Miriam Linden:').waitFor();
    await entryOf(emily, 'Offer the refund').getByText('whispered to Emily Carter').waitFor();
    expect(await seriousFindings(emily)).toEqual([]);
    await emily.getByRole('button', { name: 'Send', exact: true }).click();
    expect((await ada.receives('I am so sorry')).text).not.toContain('refund');
    await emily.getByText('Whisper from Miriam Linden:').waitFor({ state: 'detached' });
  });

  test('joins in as a second speaker; the agent keeps it', async () => {
    await lead.getByRole('button', { name: 'Join in' }).click();
    await lead.getByRole('textbox', { name: 'Your answer' }).fill('Miriam here, we pay it back.');
    await lead.getByRole('button', { name: 'Send', exact: true }).click();
    await ada.receives('Miriam here, we pay it back.');
    await emily.getByText('Miriam Linden joined in').first().waitFor();
    expect(await holderOf('Ada First')).toBe('Emily Carter');
  });

  test('takes over with a reason, and the agent is told who and why', async () => {
    await lead.getByRole('button', { name: 'Take over' }).click();
    await lead.getByLabel('Why (may stay empty)').fill('a matter for the manager');
    expect(await seriousFindings(lead)).toEqual([]);
    await lead.keyboard.press('Enter');
    await expect.poll(() => holderOf('Ada First'), waiting).toBe('Miriam Linden');
    await emily.getByText(/Miriam Linden took over .*a matter for the manager/).waitFor();
  });
});

describe('the board on the wall', () => {
  test('shows chosen teams, is nobody’s presence, and says plainly when it is cut off', async () => {
    const context = lead.context();
    await emily.close();
    await lead.goto(`${stage.server.address}/live/board`);
    await lead.getByRole('region', { name: 'Everything' }).getByText('Waiting').waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    await lead.goto(`${stage.server.address}/live/board?teams=all`);
    await lead.getByRole('region', { name: 'Everything' }).waitFor();
    expect(await lead.getByRole('main').getByRole('region').count()).toBe(1);
    await expect
      .poll(async () => {
        const { agents } = await stage.company.api.supervision();
        return agents.find((each) => names.get(each.agentId) === 'Miriam Linden')?.status;
      }, waiting)
      .toBe('offline');
    await context.setOffline(true);
    await lead.getByText(/No connection since/).waitFor();
    await context.setOffline(false);
    await lead.getByText(/No connection since/).waitFor({ state: 'detached' });
  });
});

test('an agent finds no door to it', async () => {
  const sanne = await stage.seat('Sanne', { locale: 'en-GB' });
  await sanne.goto(`${stage.server.address}/live`);
  await sanne.getByText('Hier heb je geen rechten voor.').waitFor();
  expect(await sanne.getByRole('link', { name: 'Live' }).count()).toBe(0);
  await sanne.close();
});
