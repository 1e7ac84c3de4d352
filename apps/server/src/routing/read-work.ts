import { readLastAnswers, readWaiting, type WaitingConversation } from '../conversations/index.ts';
import { selectFacts } from '../customers/index.ts';
import { listSkills, type Skill } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Work } from './core/types.ts';
import type { RoutingSettings, TeamMode, TeamRouting } from './policy.ts';
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
  const [customers, skills, returns, answers, passes] = await Promise.all([
    selectFacts(db, [...new Set(waiting.map((each) => each.customerId))]),
    listSkills(db),
    readReturns(db, found),
    readLastAnswers(
      db,
      found,
      daysBefore(now, Math.max(0, ...settings.teams.map((team) => team.lastAgentDays))),
    ),
    readPasses(db, found, new Date(now.getTime() - passFor)),
  ]);
  const returned = new Map(returns.map((each) => [each.conversationId, each]));
  const answered = new Map(answers.map((each) => [each.conversationId, each]));
  return waiting.map((each) => {
    const customer = customers.get(each.customerId);
    const asked = skills.filter((skill) => asksFor(skill, each, customer?.language ?? null));
    const team = settings.teams.find(({ teamId }) => teamId === each.teamId);
    return {
      id: each.id,
      teamId: each.teamId,
      channelClass: classOf(each.channelType),
      enteredAt: each.waitingSince.getTime(),
      dueAt: each.dueAt?.getTime() ?? null,
      urgency: each.labels.some((label) => settings.urgentLabels.includes(label)) ? 3 : 0,
      value: worth(customer?.attributes.value, settings.highestValue),
      required: levels(asked.filter((skill) => skill.required)),
      preferred: levels(asked.filter((skill) => !skill.required)),
      sticky: team ? stickyTo(each, team, returned.get(each.id), answered.get(each.id)) : null,
      passedBy: new Map(
        passes
          .filter((pass) => pass.conversationId === each.id)
          .map((pass) => [pass.agentId, pass.at.getTime() + passFor]),
      ),
    };
  });
}

/** Whoever had it is waited for from when they lost it; whoever answered the customer last, from when they wrote again. */
function stickyTo(
  { waitingSince }: WaitingConversation,
  { stickyMinutes, lastAgentDays }: TeamRouting,
  returned: { agentId: string; at: Date } | undefined,
  answered: { agentId: string; at: Date } | undefined,
): Work['sticky'] {
  if (stickyMinutes === 0) return null;
  const until = (from: Date) => from.getTime() + stickyMinutes * 60_000;
  if (returned) return { agentId: returned.agentId, until: until(returned.at) };
  return answered && answered.at >= daysBefore(waitingSince, lastAgentDays)
    ? { agentId: answered.agentId, until: until(waitingSince) }
    : null;
}

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000);

function asksFor(skill: Skill, conversation: WaitingConversation, language: string | null): boolean {
  if (skill.matches === null) return false;
  if (skill.kind === 'language') return skill.matches === language;
  if (skill.kind === 'channel') return conversation.channelIds.includes(skill.matches);
  return conversation.labels.includes(skill.matches);
}

const levels = (skills: Skill[]) => skills.map((skill) => ({ skill: skill.id, level: skill.minLevel }));

/** The customer's attribute `value`, any amount, as 0 to 1, which is `highest` and more; 0 when it is no number. */
function worth(attribute: string | undefined, highest: number): number {
  const number = Number(attribute ?? 0);
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number / highest)) : 0;
}
