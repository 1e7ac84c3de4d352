import { createRoute } from '@tanstack/react-router';
import { deskRoute } from '../../../routes.ts';
import { page } from '../../page.ts';
import { settingsRoute } from '../settings-route.ts';

/** Who came from the first steps is led back to them. */
const fromWelcome = (search: Record<string, unknown>): { from?: 'welcome' } =>
  search.from === 'welcome' ? { from: 'welcome' } : {};

const formsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/forms',
  component: page(['forms', 'settings'], () => import('./forms-page.tsx'), 'FormsPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/forms/new',
  validateSearch: fromWelcome,
  component: page(['forms', 'settings'], () => import('./templates-page.tsx'), 'TemplatesPage'),
});

const newFormRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/new/$template',
  validateSearch: fromWelcome,
  component: page(['forms', 'sentences', 'settings'], () => import('./new-form-page.tsx'), 'NewFormPage'),
});

/** The builder needs the whole width. */
const formRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/$formId',
  component: page(['forms', 'sentences', 'settings'], () => import('./build-page.tsx'), 'BuildPage'),
});

const embedRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/$formId/embed',
  validateSearch: fromWelcome,
  component: page(['forms', 'settings'], () => import('./embed-page.tsx'), 'EmbedPage'),
});

const submissionsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/$formId/submissions',
  validateSearch: (search): { show?: string } =>
    typeof search.show === 'string' ? { show: search.show } : {},
  component: page(
    ['conversation', 'forms', 'settings'],
    () => import('./submissions-page.tsx'),
    'SubmissionsPage',
  ),
});

/** Beside the sections of the settings. */
export const formListRoutes = [formsRoute, templatesRoute] as const;
/** With the whole width to themselves. */
export const formBuilderRoutes = [newFormRoute, formRoute, embedRoute, submissionsRoute] as const;
