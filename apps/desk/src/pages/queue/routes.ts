import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';
import { readQueueSearch } from './search.ts';

const queueRoute = createRoute({
  getParentRoute: () => deskRoute,
  id: 'queue',
  validateSearch: readQueueSearch,
  component: page([], () => import('./queue-page.tsx'), 'QueuePage'),
});

const homeRoute = createRoute({ getParentRoute: () => queueRoute, path: '/' });
const conversationRoute = createRoute({ getParentRoute: () => queueRoute, path: '/c/$conversationId' });

export const queueRoutes = [queueRoute.addChildren([homeRoute, conversationRoute])] as const;
