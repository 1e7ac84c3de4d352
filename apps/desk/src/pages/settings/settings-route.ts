import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';

/** The frame with the list of sections at the left; every page of the settings is its child. */
export const settingsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings',
  component: page(['settings'], () => import('./settings-layout.tsx'), 'SettingsLayout'),
});
