import type { Client } from './client.ts';
import { resultOf } from './http.ts';
import type * as T from './types.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type AutomationClient = ReturnType<typeof createAutomationClient>;

/** Rules and macros. Apart from the client, as few pages need it and it is no part of the first one. */
export function createAutomationClient({ http }: Client) {
  return {
    rules: () => resultOf(http.GET('/api/v1/automation/rules')),
    rule: (id: string) => resultOf(http.GET('/api/v1/automation/rules/{id}', at(id))),
    createRule: (input: T.RuleInput) => resultOf(http.POST('/api/v1/automation/rules', { body: input })),
    patchRule: (id: string, patch: T.RulePatch) =>
      resultOf(http.PATCH('/api/v1/automation/rules/{id}', { ...at(id), body: patch })),
    deleteRule: (id: string) => resultOf(http.DELETE('/api/v1/automation/rules/{id}', at(id))),
    orderRules: (ids: string[]) => resultOf(http.PUT('/api/v1/automation/rules/order', { body: { ids } })),
    dryRun: (input: T.DryRunInput) =>
      resultOf(http.POST('/api/v1/automation/rules/dry-run', { body: input })),
    ruleRuns: (id: string, query: T.RuleRunsQuery = {}) =>
      resultOf(http.GET('/api/v1/automation/rules/{id}/runs', { params: { path: { id }, query } })),
    macros: () => resultOf(http.GET('/api/v1/macros')),
    createMacro: (input: T.MacroInput) => resultOf(http.POST('/api/v1/macros', { body: input })),
    patchMacro: (id: string, patch: T.MacroPatch) =>
      resultOf(http.PATCH('/api/v1/macros/{id}', { ...at(id), body: patch })),
    deleteMacro: (id: string) => resultOf(http.DELETE('/api/v1/macros/{id}', at(id))),
    runMacro: (conversationId: string, input: T.MacroRunInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/macros', { ...at(conversationId), body: input })),
  };
}
