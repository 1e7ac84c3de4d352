import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';
import { readCustomersSearch } from './search.ts';

const customersRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/customers',
  validateSearch: readCustomersSearch,
  component: page(
    ['conversation', 'flood', 'profiles'],
    () => import('./customers-page.tsx'),
    'CustomersPage',
  ),
});

export const customerRoutes = [customersRoute] as const;
