import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';

const welcomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/welcome',
  component: page(['sentences', 'settings', 'welcome'], () => import('./welcome-page.tsx'), 'WelcomePage'),
});

export const welcomeRoutes = [welcomeRoute] as const;
