import { everything } from '@throughline/filter';
import { listChannelRecords } from '../channels/index.ts';
import { findPassing } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { contextOf, type MadeChannels } from '../views/index.ts';
import { checkRule } from './check-content.ts';
import { readSurroundings } from './circumstances.ts';
import { conflictsWith } from './conflicts.ts';
import { readPast } from './history.ts';
import { ready } from './ready-rule.ts';
import { selectRules } from './rule-store.ts';
import { type Firing, simulate } from './simulate.ts';
import type { Did, RuleContent } from './types.ts';

/** Conversations that a dry run looks back on, the latest ones. */
const lookedAt = 1000;
/** Runs that are told one by one; all are counted. */
const mostTold = 200;

export interface DryRun {
  conversations: number;
  /** Of the oldest conversation among them; null without any. */
  since: Date | null;
  /** How often the rule would have run, in how many conversations, and how often it would have changed nothing. */
  runs: number;
  inConversations: number;
  nothing: number;
  /** The latest ones. */
  told: {
    conversationId: string;
    number: number;
    subject: string;
    customerName: string;
    at: Date;
    did: Did[];
  }[];
  /** Later rules that would have undone or repeated what this one did. */
  conflicts: { ruleId: string; name: string; about: string; count: number }[];
}

/**
 * What a rule would have done to the last thousand conversations, had it been live. Writes nothing.
 * @param id of the rule as it is kept, when it is: rules after it are looked at for conflicts
 * @throws AppError `invalid_input` as saving it would
 */
export async function dryRun(
  deps: { database: Database; made(): MadeChannels; now(): Date },
  content: RuleContent,
  id: string | null,
): Promise<DryRun> {
  const { db } = deps.database;
  const now = deps.now();
  const checked = await checkRule(db, content, deps.made());
  const context = await contextOf(db, null, now);
  const ids = await findPassing(db, everything, context, { limit: lookedAt, offset: 0 });
  const [past, surroundings, channels, rules] = await Promise.all([
    readPast(db, ids),
    readSurroundings(db),
    listChannelRecords(db),
    selectRules(db),
  ]);
  const teams = new Map(channels.map((channel) => [channel.id, channel.teamId]));
  const types = new Map(channels.map((channel) => [channel.id, channel.type]));
  const own = rules.find((rule) => rule.id === id);
  const rule = { id: own?.id ?? 'unsaved', ...ready(checked) };
  const later = rules
    .filter((each) => each.state === 'live' && own !== undefined && each.position > own.position)
    .map(ready);
  const simulation = {
    rule,
    surroundings,
    messages: past.messages,
    teamOfChannel: (channelId: string | null) => teams.get(channelId ?? '') ?? null,
    typeOfChannel: (channelId: string | null) => types.get(channelId ?? '') ?? null,
    now,
  };
  const firings = past.histories.flatMap((history) => simulate(simulation, history));
  const oldest = past.histories.map(({ facts }) => facts.createdAt.getTime());
  return {
    conversations: past.histories.length,
    since: oldest.length === 0 ? null : new Date(Math.min(...oldest)),
    runs: firings.length,
    inConversations: new Set(firings.map((firing) => firing.conversationId)).size,
    nothing: firings.filter(({ did }) => !did.some((each) => each.outcome === 'done')).length,
    told: firings
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, mostTold)
      .map(tell),
    conflicts: conflictsWith(later, firings, surroundings),
  };
}

const tell = ({ conversationId, at, did, before }: Firing): DryRun['told'][number] => ({
  conversationId,
  number: before.number,
  subject: before.subject,
  customerName: before.customerName,
  at,
  did,
});
