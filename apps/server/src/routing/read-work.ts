import { readWaiting, type WaitingConversation } from '../conversations/index.ts';
import { selectFacts } from '../customers/index.ts';
import { listSkills, type Skill } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Work } from './core/types.ts';
import type { RoutingSettings, TeamMode } from './policy.ts';
import { readPasses, readReturns } from './store.ts';
import type { ClassOf } from './types.ts';

/** What waits for teams of these modes, as the core sees it; only of `ids` when given. */
export async function readWork(
  db: Reader,
  settings: RoutingSettings,
  options: {
    modes: readonly TeamMode[];
    teamIds?: string[];
    ids: string[] | null;
    classOf: ClassOf;
    now: Date;
  },
): Promise<Work[]> {
  const { ids, classOf, now } = options;
  const teamIds =
    options.teamIds ??
    settings.teams.filter((team) => options.modes.includes(team.mode)).map((team) => team.teamId);
  if (teamIds.length === 0 || ids?.length === 0) return [];
  const waiting = await readWaiting(db, teamIds, ids);
  if (waiting.length === 0) return [];
  const found = waiting.map((each) => each.id);
  const passFor = settings.passMinutes * 60_000;
  const [customers, skills, returns, passes] = await Promise.all([
    selectFacts(db, [...new Set(waiting.map((each) => each.customerId))]),
    listSkills(db),
    readReturns(db, found),
    readPasses(db, found, new Date(now.getTime() - passFor)),
  ]);
  const lastAgents = new Map(returns.map((each) => [each.conversationId, each]));
  return waiting.map((each) => {
    const customer = customers.get(each.customerId);
    const asked = skills.filter((skill) => asksFor(skill, each, customer?.language ?? null));
    const last = lastAgents.get(each.id);
    const sticky = settings.teams.find((team) => team.teamId === each.teamId)?.stickyMinutes ?? 0;
    return {
      id: each.id,
      teamId: each.teamId,
      channelClass: classOf(each.channelType),
      enteredAt: each.waitingSince.getTime(),
      dueAt: each.dueAt?.getTime() ?? null,
      urgency: each.labels.some((label) => settings.urgentLabels.includes(label)) ? 3 : 0,
      value: worth(customer?.attributes.value),
      required: levels(asked.filter((skill) => skill.required)),
      preferred: levels(asked.filter((skill) => !skill.required)),
      sticky:
        last && sticky > 0 ? { agentId: last.agentId, until: last.at.getTime() + sticky * 60_000 } : null,
      passedBy: new Map(
        passes
          .filter((pass) => pass.conversationId === each.id)
          .map((pass) => [pass.agentId, pass.at.getTime() + passFor]),
      ),
    };
  });
}

function asksFor(skill: Skill, conversation: WaitingConversation, language: string | null): boolean {
  if (skill.matches === null) return false;
  if (skill.kind === 'language') return skill.matches === language;
  if (skill.kind === 'channel') return conversation.channelIds.includes(skill.matches);
  return conversation.labels.includes(skill.matches);
}

const levels = (skills: Skill[]) => skills.map((skill) => ({ skill: skill.id, level: skill.minLevel }));

/** The customer's attribute `value`, 0 to 100, as 0 to 1; 0 when it is no number. */
function worth(attribute: string | undefined): number {
  const number = Number(attribute ?? 0);
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number / 100)) : 0;
}
