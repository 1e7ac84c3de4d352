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
  // The stream starts after the sequence of the counts: what is loaded later cannot miss an event.
  beforeLoad: ({ location }) =>
    requireSignedIn(location.href, () => queryClient.ensureQueryData(countsQuery)),
});

/**
 * Loads who is signed in and speaks their language; who is not is sent to sign in, or to set-up on a new server.
 * @param href where to come back to
 * @param load what else has to be there first
 */
export async function requireSignedIn(href: string, load?: () => Promise<unknown>): Promise<void> {
  try {
    const [me] = await Promise.all([queryClient.ensureQueryData(meQuery), load?.()]);
    await activateLanguage(me.language);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    const setup = await api.setup();
    if (setup.needed) throw redirect({ to: '/setup' });
    throw redirect({ to: '/sign-in', search: { next: href } });
  }
}
