import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';

const welcomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome-page.tsx'), 'WelcomePage'),
});

export const welcomeRoutes = [welcomeRoute] as const;
