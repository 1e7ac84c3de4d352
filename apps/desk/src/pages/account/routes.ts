import { createRoute } from '@tanstack/react-router';
import { deskRoute, rootRoute } from '../../routes.ts';
import { page } from '../page.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  /** `ended`: who was at work is told why they have to sign in again. */
  validateSearch: (search): { next?: string; ended?: true } => ({
    ...(typeof search.next === 'string' ? { next: search.next } : {}),
    ...(search.ended === true ? { ended: true } : {}),
  }),
  component: page(['account'], () => import('./sign-in-page.tsx'), 'SignInPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: (search): { token?: string } =>
    search.token === undefined ? {} : { token: String(search.token) },
  component: page(['account'], () => import('./setup-page.tsx'), 'SetupPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account',
  component: page(
    ['account', 'sending', 'sentences', 'settings'],
    () => import('./account-page.tsx'),
    'AccountPage',
  ),
});

const keysRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account/keys',
  component: page([], () => import('./keys-page.tsx'), 'KeysPage'),
});

/** Pages a person sees before signing in. */
export const doorRoutes = [signInRoute, setupRoute] as const;
export const accountRoutes = [accountRoute, keysRoute] as const;
