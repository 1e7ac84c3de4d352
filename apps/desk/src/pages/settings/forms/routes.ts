import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../../../routes.ts';
import { settingsRoute } from '../settings-route.ts';

const formsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/forms',
  component: lazyRouteComponent(() => import('./forms-page.tsx'), 'FormsPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/forms/new',
  component: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
});

const newFormRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/new/$template',
  component: lazyRouteComponent(() => import('./new-form-page.tsx'), 'NewFormPage'),
});

/** The builder needs the whole width. */
const formRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/$formId',
  component: lazyRouteComponent(() => import('./build-page.tsx'), 'BuildPage'),
});

const embedRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/$formId/embed',
  component: lazyRouteComponent(() => import('./embed-page.tsx'), 'EmbedPage'),
});

const submissionsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings/forms/$formId/submissions',
  validateSearch: (search): { show?: string } =>
    typeof search.show === 'string' ? { show: search.show } : {},
  component: lazyRouteComponent(() => import('./submissions-page.tsx'), 'SubmissionsPage'),
});

/** Beside the sections of the settings. */
export const formListRoutes = [formsRoute, templatesRoute] as const;
/** With the whole width to themselves. */
export const formBuilderRoutes = [newFormRoute, formRoute, embedRoute, submissionsRoute] as const;
