import { useMemo } from 'react';
import { usePreference } from '../api/preferences.ts';
import { type ActionId, actionIds, definitionOf, isMacro } from './actions.ts';

export type Bindings = ReadonlyMap<ActionId, string>;

/** Default bindings with the agent's own put over them. */
export function bindingsWith(own: Readonly<Record<string, string>>): Bindings {
  const macros = Object.entries(own).filter((entry): entry is [ActionId, string] => isMacro(entry[0]));
  return new Map([
    ...actionIds.map((id): [ActionId, string] => [id, own[id] ?? definitionOf(id).keys]),
    ...macros,
  ]);
}

export function useBindings(): Bindings {
  const own = usePreference('keys');
  return useMemo(() => bindingsWith(own), [own]);
}

/** The key of one action, for tooltips and menus; undefined when it has none. */
export function useKeysOf(id: ActionId): string | undefined {
  return useBindings().get(id) || undefined;
}
