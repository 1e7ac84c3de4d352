import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';
import { readBehindSearch, readReportSearch } from './search.ts';

const reportsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports',
  validateSearch: readReportSearch,
  component: page(['reports'], () => import('./reports-page.tsx'), 'ReportsPage'),
});

const behindRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/reports/conversations',
  validateSearch: readBehindSearch,
  component: page(['reports'], () => import('./behind-page.tsx'), 'BehindPage'),
});

export const reportRoutes = [reportsRoute, behindRoute] as const;
