import { createRoute } from '@tanstack/react-router';
import { deskRoute, requireSignedIn, rootRoute } from '../../routes.ts';
import { page } from '../page.ts';
import { readBoardSearch, readLiveSearch } from './search.ts';

const liveRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/live',
  validateSearch: readLiveSearch,
  component: page(['conversation', 'supervision'], () => import('./live-page.tsx'), 'LivePage'),
});

const readAlongRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/live/c/$conversationId',
  component: page(
    [
      'conversation',
      'flood',
      'mentions',
      'moments',
      'outside',
      'replies',
      'sending',
      'sentences',
      'supervision',
    ],
    () => import('./read-along-page.tsx'),
    'ReadAlongPage',
  ),
});

/** Beside the desk, not in it: a screen on a wall is nobody's presence. */
const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/live/board',
  validateSearch: readBoardSearch,
  beforeLoad: ({ location }) => requireSignedIn(location.href),
  component: page(['supervision'], () => import('./board-page.tsx'), 'BoardPage'),
});

export const liveRoutes = [liveRoute, readAlongRoute] as const;
export const boardRoutes = [boardRoute] as const;
