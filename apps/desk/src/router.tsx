import { createRouter } from '@tanstack/react-router';
import { accountRoutes, doorRoutes } from './pages/account/routes.ts';
import { customerRoutes } from './pages/customers/routes.ts';
import { incidentRoutes } from './pages/incidents/routes.ts';
import { boardRoutes, liveRoutes } from './pages/live/routes.ts';
import { previewRoutes } from './pages/preview/routes.ts';
import { queueRoutes } from './pages/queue/routes.ts';
import { reportRoutes } from './pages/reports/routes.ts';
import { searchRoutes } from './pages/search/routes.ts';
import { formBuilderRoutes } from './pages/settings/forms/routes.ts';
import { settingsRoutes } from './pages/settings/routes.ts';
import { welcomeRoutes } from './pages/welcome/routes.ts';
import { deskRoute, rootRoute } from './routes.ts';
import { ErrorPage, LoadingPage, NotFoundPage } from './shell/fallback-pages.tsx';

const routeTree = rootRoute.addChildren([
  ...doorRoutes,
  ...previewRoutes,
  ...boardRoutes,
  deskRoute.addChildren([
    ...queueRoutes,
    ...searchRoutes,
    ...reportRoutes,
    ...liveRoutes,
    ...customerRoutes,
    ...incidentRoutes,
    ...accountRoutes,
    ...settingsRoutes,
    ...formBuilderRoutes,
    ...welcomeRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
