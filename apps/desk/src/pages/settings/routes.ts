import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';

const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

export const settingsRoutes = [settingsRoute] as const;
