import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { formListRoutes } from './forms/routes.ts';
import { settingsRoute } from './settings-route.ts';

const homeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./settings-home.tsx'), 'SettingsHome'),
});

const channelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels',
  component: lazyRouteComponent(() => import('./channels/channels-page.tsx'), 'ChannelsPage'),
});

const chooseTypeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels/new',
  component: lazyRouteComponent(() => import('./channels/choose-type-page.tsx'), 'ChooseTypePage'),
});

const connectRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels/new/$type',
  component: lazyRouteComponent(() => import('./channels/connect-page.tsx'), 'ConnectPage'),
});

const channelRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels/$channelId',
  component: lazyRouteComponent(() => import('./channels/channel-page.tsx'), 'ChannelPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const newPersonRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people/new',
  component: lazyRouteComponent(() => import('./people/new-person-page.tsx'), 'NewPersonPage'),
});

const personRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people/$agentId',
  component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
});

const teamsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams',
  component: lazyRouteComponent(() => import('./teams/teams-page.tsx'), 'TeamsPage'),
});

const newTeamRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams/new',
  component: lazyRouteComponent(() => import('./teams/new-team-page.tsx'), 'NewTeamPage'),
});

const teamRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams/$teamId',
  component: lazyRouteComponent(() => import('./teams/team-page.tsx'), 'TeamPage'),
});

const hoursRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/hours',
  component: lazyRouteComponent(() => import('./hours/hours-page.tsx'), 'HoursPage'),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
});

const newApiKeyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api-keys/new',
  component: lazyRouteComponent(() => import('./api-keys/new-api-key-page.tsx'), 'NewApiKeyPage'),
});

const statusRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/status',
  component: lazyRouteComponent(() => import('./status/status-page.tsx'), 'StatusPage'),
});

const heldRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/held',
  component: lazyRouteComponent(() => import('./held/held-page.tsx'), 'HeldPage'),
});

export const settingsRoutes = [
  settingsRoute.addChildren([
    homeRoute,
    channelsRoute,
    chooseTypeRoute,
    connectRoute,
    channelRoute,
    peopleRoute,
    newPersonRoute,
    personRoute,
    teamsRoute,
    newTeamRoute,
    teamRoute,
    ...formListRoutes,
    hoursRoute,
    apiKeysRoute,
    newApiKeyRoute,
    statusRoute,
    heldRoute,
  ]),
] as const;
