import type { ConnectorConfig } from '../config/index.ts';
import type { MapPlan } from '../mapping/types.ts';

/** Everything that is made of what a lookup finds. */
export function planOf({ lookups, panels, facts, actions }: ConnectorConfig, lookup: string): MapPlan {
  const mine = <T extends { lookup: string | null }>(list: readonly T[]) =>
    list.filter((each) => each.lookup === lookup);
  return {
    panels: mine(panels),
    facts: mine(facts),
    kept: lookups.find(({ key }) => key === lookup)?.kept ?? [],
    forms: mine(actions).map(({ key, fields }) => ({
      action: key,
      fields: fields.map(({ key, choicesFrom, preset }) => ({ key, choicesFrom, preset })),
    })),
  };
}
