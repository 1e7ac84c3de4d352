import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';
import { readPageSearch } from './search.ts';

const searchRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/search',
  validateSearch: readPageSearch,
  component: page(['conversation', 'filter', 'search'], () => import('./search-page.tsx'), 'SearchPage'),
});

export const searchRoutes = [searchRoute] as const;
