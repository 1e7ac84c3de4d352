import { createRoute } from '@tanstack/react-router';
import { requireSignedIn, rootRoute } from '../../routes.ts';
import { page } from '../page.ts';

/** Outside the desk's frame, so that nothing of the desk stands beside what customers will see. */
const previewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/preview/$channelId',
  component: page(['welcome'], () => import('./preview-page.tsx'), 'PreviewPage'),
  beforeLoad: ({ location }) => requireSignedIn(location.href),
});

export const previewRoutes = [previewRoute] as const;
