import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { readQueueSearch } from './search.ts';

const queueRoute = createRoute({
  getParentRoute: () => deskRoute,
  id: 'queue',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});

const homeRoute = createRoute({ getParentRoute: () => queueRoute, path: '/' });
const conversationRoute = createRoute({ getParentRoute: () => queueRoute, path: '/c/$conversationId' });

export const queueRoutes = [queueRoute.addChildren([homeRoute, conversationRoute])] as const;
