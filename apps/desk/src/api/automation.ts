import { queryOptions } from '@tanstack/react-query';
import { createAutomationClient, type MacroInput, type RuleInput, type RulePatch } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

/** The part of the API that comes with whoever needs it. */
export const automationApi = createAutomationClient(api);

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await automationApi.rules()).items,
});

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: async () => (await automationApi.macros()).items,
});

const rulesChanged = () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey });
const macrosChanged = () => queryClient.invalidateQueries({ queryKey: macrosQuery.queryKey });

export async function createRule(input: RuleInput): Promise<string> {
  const { id } = await automationApi.createRule(input);
  await rulesChanged();
  return id;
}

export async function changeRule(id: string, patch: RulePatch): Promise<void> {
  await automationApi.patchRule(id, patch);
  await rulesChanged();
}

export async function deleteRule(id: string): Promise<void> {
  await automationApi.deleteRule(id);
  await rulesChanged();
}

/** Shows the new order at once. */
export async function orderRules(ids: string[]): Promise<void> {
  queryClient.setQueryData(rulesQuery.queryKey, (held) =>
    held?.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
  );
  try {
    await automationApi.orderRules(ids);
  } finally {
    await rulesChanged();
  }
}

export async function createMacro(input: MacroInput): Promise<void> {
  await automationApi.createMacro(input);
  await macrosChanged();
}

export async function changeMacro(id: string, patch: Partial<MacroInput>): Promise<void> {
  await automationApi.patchMacro(id, patch);
  await macrosChanged();
}

export async function deleteMacro(id: string): Promise<void> {
  await automationApi.deleteMacro(id);
  await macrosChanged();
}
