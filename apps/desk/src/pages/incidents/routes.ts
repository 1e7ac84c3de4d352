import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../routes.ts';
import { page } from '../page.ts';

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/incidents',
  component: page(
    ['conversation', 'flood', 'incidents', 'sentences', 'settings'],
    () => import('./incidents-page.tsx'),
    'IncidentsPage',
  ),
});
const incidentRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/incidents/$incidentId',
  component: page(
    ['conversation', 'flood', 'incidents', 'sentences', 'settings'],
    () => import('./incident-page.tsx'),
    'IncidentPage',
  ),
});
const answerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/incidents/$incidentId/answer',
  component: page(
    ['conversation', 'flood', 'incidents', 'sentences', 'settings'],
    () => import('./answer-page.tsx'),
    'AnswerPage',
  ),
});

export const incidentRoutes = [listRoute, incidentRoute, answerRoute] as const;
