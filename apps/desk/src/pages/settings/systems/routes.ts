import { createRoute } from '@tanstack/react-router';
import { page } from '../../page.ts';
import { settingsRoute } from '../settings-route.ts';
import { type SystemPart, systemParts } from './system-parts.ts';

const systemsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/systems',
  component: page(['connectors', 'settings', 'systems'], () => import('./systems-page.tsx'), 'SystemsPage'),
});

const newSystemRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/systems/new',
  component: page(
    ['sentences', 'settings', 'systems'],
    () => import('./new-system-page.tsx'),
    'NewSystemPage',
  ),
});

const systemRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/systems/$connectorId',
  validateSearch: ({ part }): { part?: SystemPart } => {
    const known = systemParts.find((each) => each === part);
    return known ? { part: known } : {};
  },
  component: page(
    ['connectors', 'sentences', 'settings', 'systems'],
    () => import('./system-page.tsx'),
    'SystemPage',
  ),
});

export const systemRoutes = [systemsRoute, newSystemRoute, systemRoute] as const;
