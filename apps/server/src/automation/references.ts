/** What rules and macros name that others may delete: teams, agents, canned replies, channels. */
import type { Filter, FilterNames } from '@throughline/filter';
import type { Reader } from '../platform/db/index.ts';
import { listReplies } from '../replies/index.ts';
import type { MadeChannels } from '../views/index.ts';
import { readNames, treeOf } from '../views/index.ts';
import type { Action } from './actions/index.ts';
import type { Condition } from './conditions.ts';

/** Something named that is not there (any more). */
export interface Missing {
  /** The input that names it, e.g. `actions.0.to.teamId`. */
  field: string;
  kind: 'team' | 'agent' | 'canned_reply' | 'channel';
  id: string;
}

export interface Known {
  names: FilterNames;
  /** Those who still work here. */
  agentIds: ReadonlySet<string>;
  replyIds: ReadonlySet<string>;
}

export async function readKnown(db: Reader, made: MadeChannels): Promise<Known> {
  const [names, replies] = await Promise.all([readNames(db, made), listReplies(db)]);
  const working = names.agents.filter((agent) => (agent as { active?: boolean }).active !== false);
  return {
    names,
    agentIds: new Set(working.map((agent) => agent.id)),
    replyIds: new Set(replies.map((reply) => reply.id)),
  };
}

/** Everything that these conditions and actions name and that is not there. */
export function missingIn(
  { conditions = [], actions }: { conditions?: readonly Condition[]; actions: readonly Action[] },
  known: Known,
): Missing[] {
  return [
    ...conditions.flatMap((condition, index) => missingInCondition(condition, `conditions.${index}`, known)),
    ...actions.flatMap((action, index) => missingInAction(action, `actions.${index}`, known)),
  ];
}

function missingInCondition(condition: Condition, field: string, known: Known): Missing[] {
  if (condition.kind === 'channel')
    return missing(`${field}.channelIds`, 'channel', condition.channelIds, idsOf(known.names.channels));
  if (condition.kind !== 'filter') return [];
  const tree = treeOf(condition.filter);
  return [
    ...missing(`${field}.filter`, 'team', namedBy(tree, 'team'), idsOf(known.names.teams)),
    // A former agent still has what they closed: a filter may ask for it.
    ...missing(`${field}.filter`, 'agent', namedBy(tree, 'agent'), idsOf(known.names.agents)),
    ...missing(`${field}.filter`, 'channel', namedBy(tree, 'channel'), idsOf(known.names.channels)),
  ];
}

function missingInAction(action: Action, field: string, known: Known): Missing[] {
  if (action.kind === 'reply' && action.cannedReplyId !== null)
    return missing(`${field}.cannedReplyId`, 'canned_reply', [action.cannedReplyId], known.replyIds);
  if (action.kind !== 'assign') return [];
  if (action.to.kind === 'team')
    return missing(`${field}.to.teamId`, 'team', [action.to.teamId], idsOf(known.names.teams));
  return action.to.kind === 'agent'
    ? missing(`${field}.to.agentId`, 'agent', [action.to.agentId], known.agentIds)
    : [];
}

const missing = (
  field: string,
  kind: Missing['kind'],
  ids: readonly string[],
  there: ReadonlySet<string>,
): Missing[] => ids.filter((id) => !there.has(id)).map((id) => ({ field, kind, id }));

const idsOf = (named: readonly { id: string }[]): Set<string> => new Set(named.map(({ id }) => id));

/** Ids that a filter has for a field; words of the language are none. */
function namedBy(filter: Filter, field: string): string[] {
  if (filter.kind === 'and' || filter.kind === 'or')
    return filter.parts.flatMap((part) => namedBy(part, field));
  if (filter.kind === 'not') return namedBy(filter.part, field);
  if (filter.kind !== 'is' || filter.field !== field) return [];
  return filter.values.filter((value) => value !== 'none');
}
