import type { Me } from '@throughline/sdk';
import { useCallback } from 'react';
import { api } from './client.ts';
import { meQuery, useMe } from './people.ts';
import { queryClient } from './query-client.ts';
import { saveInOrder } from './save-in-order.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the desk keeps with an agent, so that it is there on every machine. */
export interface Preferences {
  theme: Theme;
  /** Action id to the agent's own binding. */
  keys: Record<string, string>;
  panelOpen: boolean;
  /** Which sections of the customer panel are `folded` and which `open`, where the agent has chosen. */
  panelSections: Record<string, string>;
  /** Seconds a reply can be taken back before it goes. */
  undoSend: number;
}

export const undoSendChoices: readonly number[] = [0, 5, 10, 20, 30];

const defaults: Preferences = { theme: 'system', keys: {}, panelOpen: true, panelSections: {}, undoSend: 10 };

/** Preferences are free-form on the server; what does not fit is replaced by the default. */
export function readPreferences(stored: Record<string, unknown>): Preferences {
  return {
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : defaults.theme,
    keys: isTextRecord(stored.keys) ? stored.keys : defaults.keys,
    undoSend: undoSendChoices.find((seconds) => seconds === stored.undoSend) ?? defaults.undoSend,
    panelOpen: typeof stored.panelOpen === 'boolean' ? stored.panelOpen : defaults.panelOpen,
    panelSections: isTextRecord(stored.panelSections) ? stored.panelSections : defaults.panelSections,
  };
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}

export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return readPreferences(useMe().preferences)[name];
}

/** Shows the new value at once and saves it; a failure to save puts the old one back. */
export function useSetPreference(): <Name extends keyof Preferences>(
  name: Name,
  value: Preferences[Name],
) => void {
  return useCallback((name, value) => {
    const before = queryClient.getQueryData(meQuery.queryKey);
    if (!before) return;
    const preferences = { ...before.preferences, [name]: value };
    queryClient.setQueryData<Me>(meQuery.queryKey, { ...before, preferences });
    saveInOrder(() => api.patchMe({ preferences })).catch(() =>
      queryClient.setQueryData<Me>(meQuery.queryKey, before),
    );
  }, []);
}
