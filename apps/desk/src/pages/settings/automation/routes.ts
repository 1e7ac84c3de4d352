import { createRoute } from '@tanstack/react-router';
import { page } from '../../page.ts';
import { settingsRoute } from '../settings-route.ts';

const ruleAreas = ['automation', 'filter', 'sentences', 'settings'] as const;

const rulesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/rules',
  component: page(['automation', 'settings'], () => import('./rules-page.tsx'), 'RulesPage'),
});

const newRuleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/rules/new',
  validateSearch: (search: Record<string, unknown>): { template?: string } =>
    typeof search.template === 'string' ? { template: search.template } : {},
  component: page(ruleAreas, () => import('./new-rule-page.tsx'), 'NewRulePage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/rules/$ruleId',
  component: page(ruleAreas, () => import('./rule-page.tsx'), 'RulePage'),
});

const ruleLogRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/rules/$ruleId/log',
  component: page(['automation', 'settings'], () => import('./rule-log-page.tsx'), 'RuleLogPage'),
});

const macrosRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/macros',
  component: page(['automation', 'settings'], () => import('./macros-page.tsx'), 'MacrosPage'),
});

const macroAreas = ['automation', 'sentences', 'settings'] as const;

const newMacroRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/macros/new',
  component: page(macroAreas, () => import('./macro-page.tsx'), 'NewMacroPage'),
});

const macroRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/macros/$macroId',
  component: page(macroAreas, () => import('./macro-page.tsx'), 'MacroPage'),
});

export const automationRoutes = [
  rulesRoute,
  newRuleRoute,
  ruleRoute,
  ruleLogRoute,
  macrosRoute,
  newMacroRoute,
  macroRoute,
] as const;
