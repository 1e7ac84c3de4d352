import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ApiError } from '@throughline/sdk';
import { api } from './api/client.ts';
import { meQuery } from './api/people.ts';
import { queryClient } from './api/query-client.ts';
import { countsQuery } from './api/queue.ts';
import { activateLanguage } from './i18n/index.ts';

export const rootRoute = createRootRoute();

/** Everything behind sign-in: the rail, real time, keys. Pages of the desk are its children. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  component: lazyRouteComponent(() => import('./shell/desk-shell.tsx'), 'DeskShell'),
  beforeLoad: async ({ location }) => {
    try {
      // The stream starts after the sequence of the counts: what is loaded later cannot miss an event.
      const [me] = await Promise.all([
        queryClient.ensureQueryData(meQuery),
        queryClient.ensureQueryData(countsQuery),
      ]);
      await activateLanguage(me.language);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const setup = await api.setup();
      if (setup.needed) throw redirect({ to: '/setup' });
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});
