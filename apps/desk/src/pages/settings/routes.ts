import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { automationRoutes } from './automation/routes.ts';
import { formListRoutes } from './forms/routes.ts';
import { settingsRoute } from './settings-route.ts';
import { systemRoutes } from './systems/routes.ts';

const homeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: page(['settings'], () => import('./settings-home.tsx'), 'SettingsHome'),
});

const profilesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/profiles',
  component: page(
    ['profiles', 'sentences', 'settings'],
    () => import('./profiles/profiles-page.tsx'),
    'ProfilesPage',
  ),
});

const channelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels',
  component: page(['sentences', 'settings'], () => import('./channels/channels-page.tsx'), 'ChannelsPage'),
});

const chooseTypeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels/new',
  component: page(['settings'], () => import('./channels/choose-type-page.tsx'), 'ChooseTypePage'),
});

const connectRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels/new/$type',
  component: page(
    ['calendars', 'sentences', 'settings'],
    () => import('./channels/connect-page.tsx'),
    'ConnectPage',
  ),
});

const channelRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/channels/$channelId',
  component: page(
    ['calendars', 'sentences', 'settings'],
    () => import('./channels/channel-page.tsx'),
    'ChannelPage',
  ),
});

const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people',
  validateSearch: (search): { role?: string } =>
    typeof search.role === 'string' ? { role: search.role } : {},
  component: page(['people', 'settings'], () => import('./people/people-page.tsx'), 'PeoplePage'),
});

const newPersonRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people/new',
  component: page(
    ['account', 'people', 'sentences', 'settings'],
    () => import('./people/new-person-page.tsx'),
    'NewPersonPage',
  ),
});

const personRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people/$agentId',
  component: page(
    ['account', 'people', 'sentences', 'settings'],
    () => import('./people/person-page.tsx'),
    'PersonPage',
  ),
});

const rolesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/roles',
  component: page(
    ['operation', 'people', 'roles', 'sentences', 'settings'],
    () => import('./roles/roles-page.tsx'),
    'RolesPage',
  ),
});

const teamsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams',
  component: page(['people', 'settings'], () => import('./teams/teams-page.tsx'), 'TeamsPage'),
});

const newTeamRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams/new',
  component: page(
    ['calendars', 'people', 'sentences', 'settings'],
    () => import('./teams/new-team-page.tsx'),
    'NewTeamPage',
  ),
});

const teamRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams/$teamId',
  component: page(
    ['calendars', 'people', 'sentences', 'settings'],
    () => import('./teams/team-page.tsx'),
    'TeamPage',
  ),
});

const skillsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/skills',
  component: page(
    ['routing', 'sentences', 'settings'],
    () => import('./skills/skills-page.tsx'),
    'SkillsPage',
  ),
});

const sameMatterRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/same-matter',
  component: page(
    ['routing', 'sentences', 'settings'],
    () => import('./same-matter/same-matter-page.tsx'),
    'SameMatterPage',
  ),
});
const samePersonRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/same-person',
  component: page(
    ['conversation', 'identity', 'settings'],
    () => import('./same-person/same-person-page.tsx'),
    'SamePersonPage',
  ),
});

const routingRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/routing',
  component: page(
    ['routing', 'sentences', 'settings'],
    () => import('./routing/routing-page.tsx'),
    'RoutingPage',
  ),
});

const supervisionRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/supervision',
  component: page(
    ['settings', 'supervision'],
    () => import('./supervision/supervision-page.tsx'),
    'SupervisionPage',
  ),
});

const levelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/service-levels',
  component: page(['levels', 'settings'], () => import('./levels/levels-page.tsx'), 'LevelsPage'),
});

const newLevelRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/service-levels/new',
  component: page(
    ['levels', 'sentences', 'settings'],
    () => import('./levels/new-level-page.tsx'),
    'NewLevelPage',
  ),
});

const levelRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/service-levels/$levelId',
  component: page(['levels', 'sentences', 'settings'], () => import('./levels/level-page.tsx'), 'LevelPage'),
});

const repliesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/replies',
  component: page(['replies', 'settings'], () => import('./replies/replies-page.tsx'), 'RepliesPage'),
});

const newReplyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/replies/new',
  component: page(
    ['conversation', 'replies', 'sentences', 'settings'],
    () => import('./replies/new-reply-page.tsx'),
    'NewReplyPage',
  ),
});

const replyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/replies/$replyId',
  component: page(
    ['conversation', 'replies', 'sentences', 'settings'],
    () => import('./replies/reply-page.tsx'),
    'ReplyPage',
  ),
});

const hoursRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/hours',
  component: page(['calendars', 'settings'], () => import('./hours/calendars-page.tsx'), 'CalendarsPage'),
});

const newCalendarRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/hours/new',
  component: page(
    ['calendars', 'sentences', 'settings'],
    () => import('./hours/new-calendar-page.tsx'),
    'NewCalendarPage',
  ),
});

const calendarRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/hours/$calendarId',
  component: page(
    ['calendars', 'sentences', 'settings'],
    () => import('./hours/calendar-page.tsx'),
    'CalendarPage',
  ),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api-keys',
  component: page(
    ['operation', 'sentences', 'settings'],
    () => import('./api-keys/api-keys-page.tsx'),
    'ApiKeysPage',
  ),
});

const newApiKeyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api-keys/new',
  component: page(
    ['operation', 'sentences', 'settings'],
    () => import('./api-keys/new-api-key-page.tsx'),
    'NewApiKeyPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/audit',
  component: page(
    ['audit', 'operation', 'people', 'sentences', 'settings'],
    () => import('./audit/audit-page.tsx'),
    'AuditPage',
  ),
});

const privacyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/privacy',
  component: page(
    ['privacy', 'sentences', 'settings'],
    () => import('./privacy/privacy-page.tsx'),
    'PrivacyPage',
  ),
});

const retentionRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/retention',
  component: page(
    ['retention', 'sentences', 'settings'],
    () => import('./retention/retention-page.tsx'),
    'RetentionPage',
  ),
});

const importsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/imports',
  component: page(
    ['imports', 'sentences', 'settings'],
    () => import('./imports/imports-page.tsx'),
    'ImportsPage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/imports/$importId',
  component: page(
    ['imports', 'sentences', 'settings'],
    () => import('./imports/import-page.tsx'),
    'ImportPage',
  ),
});

const statusRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/status',
  component: page(
    ['operation', 'sentences', 'settings'],
    () => import('./status/status-page.tsx'),
    'StatusPage',
  ),
});

const heldRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/held',
  component: page(['operation', 'sentences', 'settings'], () => import('./held/held-page.tsx'), 'HeldPage'),
});

export const settingsRoutes = [
  settingsRoute.addChildren([
    homeRoute,
    profilesRoute,
    channelsRoute,
    chooseTypeRoute,
    connectRoute,
    channelRoute,
    peopleRoute,
    newPersonRoute,
    personRoute,
    rolesRoute,
    teamsRoute,
    newTeamRoute,
    teamRoute,
    skillsRoute,
    sameMatterRoute,
    samePersonRoute,
    routingRoute,
    ...automationRoutes,
    ...systemRoutes,
    levelsRoute,
    newLevelRoute,
    levelRoute,
    ...formListRoutes,
    repliesRoute,
    supervisionRoute,
    newReplyRoute,
    replyRoute,
    hoursRoute,
    newCalendarRoute,
    calendarRoute,
    apiKeysRoute,
    newApiKeyRoute,
    auditRoute,
    privacyRoute,
    retentionRoute,
    importsRoute,
    importRoute,
    statusRoute,
    heldRoute,
  ]),
] as const;
