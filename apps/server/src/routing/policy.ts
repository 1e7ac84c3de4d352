/** How a company routes: one document, set in the desk, with a sensible beginning. */
import { listSkills, requireTeams } from '../people/index.ts';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import type { ChannelClass, RoutingPolicy, Weights } from './core/types.ts';

export const teamModes = ['pull', 'offer', 'assign'] as const;
export type TeamMode = (typeof teamModes)[number];

export interface TeamRouting {
  teamId: string;
  /** `pull`: agents take; `offer`: one agent is asked; `assign`: given without asking. */
  mode: TeamMode;
  /** How long an offer stands, seconds. */
  offerSeconds: number;
  /** How long a matter waits for the agent who had it, or who answered its customer last, minutes. */
  stickyMinutes: number;
  /** How long after an answer its customer's next matter waits for who gave it, days; 0: it does not. */
  lastAgentDays: number;
  /** What is asked of agents is loosened in these steps. */
  steps: { afterSeconds: number; lowerLevels: number; prefer: string[]; overflowTo: string[] }[];
}

export interface RoutingSettings {
  weights: Weights;
  /** The customer value that counts as 1, as every higher one does; more than 0. */
  highestValue: number;
  /** Time to the service level at which its closeness is one half, minutes. */
  halfLifeMinutes: number;
  /** Units of an agent without a number of their own. */
  capacity: number;
  /** By what the channel can do: the customer is there now, or is not. */
  classes: { live: ChannelClass; deferred: ChannelClass };
  /** A conversation with one of these labels is urgent. */
  urgentLabels: string[];
  /** How long a matter is not offered again to an agent who declined or missed it, minutes. */
  passMinutes: number;
  /** How long a live matter waits for an agent whose desk is gone before it is queued again, seconds. */
  graceSeconds: number;
  teams: TeamRouting[];
}

export const defaultSettings: RoutingSettings = {
  weights: { deadline: 4, urgency: 2, value: 1, waiting: 1 },
  highestValue: 100,
  halfLifeMinutes: 30,
  capacity: 6,
  classes: { live: { units: 2, interruptible: false }, deferred: { units: 1, interruptible: true } },
  urgentLabels: [],
  passMinutes: 10,
  graceSeconds: 60,
  teams: [],
};

const name = 'routing';

interface Saved extends Omit<RoutingSettings, 'teams' | 'highestValue'> {
  highestValue?: number;
  teams: (Omit<TeamRouting, 'lastAgentDays'> & Partial<TeamRouting>)[];
}
/** Of settings that were saved before there was a choice. */
const lastAgentDays = 7;
const { highestValue } = defaultSettings;

export async function readRouting(db: Reader): Promise<RoutingSettings> {
  const saved = (await readSetting(db, name)) as Saved | null;
  if (!saved) return defaultSettings;
  return { highestValue, ...saved, teams: saved.teams.map((team) => ({ lastAgentDays, ...team })) };
}

/** @throws AppError `invalid_input` naming what points nowhere, `team_not_found` */
export async function changeRouting(
  database: Database,
  settings: RoutingSettings,
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    await requireTeams(tx, [
      ...new Set(
        settings.teams.flatMap((team) => [team.teamId, ...team.steps.flatMap((step) => step.overflowTo)]),
      ),
    ]);
    const skills = new Set((await listSkills(tx)).map((skill) => skill.id));
    settings.teams.forEach((team, index) => {
      if (settings.teams.findIndex((each) => each.teamId === team.teamId) !== index)
        throw invalid(`teams.${index}.teamId`, 'stands there twice');
      team.steps.forEach((step, at) => {
        if (step.prefer.some((id) => !skills.has(id)))
          throw invalid(`teams.${index}.steps.${at}.prefer`, 'names a skill that does not exist');
      });
    });
    const before = await readRouting(tx);
    await writeSetting(tx, name, settings);
    await appendEvents(tx, [{ type: 'routing.changed', actor }]);
    await audit(tx, 'routing.changed', { id: name, name: '' }, changesBetween(before, settings));
  });
}

/** The settings as the core wants them. */
export function policyOf(settings: RoutingSettings): RoutingPolicy {
  return {
    weights: settings.weights,
    deadlineHalfLife: settings.halfLifeMinutes * 60_000,
    capacity: { capacity: settings.capacity, classes: { ...settings.classes } },
    relaxation: new Map(
      settings.teams.map((team) => [
        team.teamId,
        team.steps.map(({ afterSeconds, ...step }) => ({ after: afterSeconds * 1000, ...step })),
      ]),
    ),
  };
}
