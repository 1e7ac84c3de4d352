import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';

/** The frame with the list of sections at the left; every page of the settings is its child. */
export const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-layout.tsx'), 'SettingsLayout'),
});
