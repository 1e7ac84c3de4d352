/**
 * Composition root: the only place where parts are wired to each other. Long because everything there is comes together
 * here, and nowhere else.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { ruleTasks, startRules } from './automation/index.ts';
import { listCalendars, readCalendar, watchOpening } from './calendar/index.ts';
import {
  adapterSet,
  availabilityOf,
  changeChannel,
  createChannel,
  type Doors,
  deletedTeamConsumer,
  formChannelType,
  listChannelRecords,
  liveMoveConsumer,
  openChannelDirectory,
  openDoors,
  openLiveHub,
  adapters as registered,
  replyOptions,
  signReplyToken,
  startInbound,
  startOutbound,
  submissionConsumer,
} from './channels/index.ts';
import { connectorConsumer, startConnectors } from './connectors/index.ts';
import { heldTimers, snoozeTimers, startConversationStream } from './conversations/index.ts';
import { selectIdentities, startImports, startLearning, suggestionConsumer } from './customers/index.ts';
import { listSubmissions, startFormTimers } from './forms/index.ts';
import { agentRoutes } from './http/agents.ts';
import { apiKeyRoutes } from './http/api-keys.ts';
import { apiTags } from './http/api-tags.ts';
import { auditRoutes } from './http/audit.ts';
import { authRoutes } from './http/auth.ts';
import { createAuthenticator } from './http/authenticate.ts';
import { bulkRoutes } from './http/bulk.ts';
import { calendarRoutes } from './http/calendars.ts';
import { cannedReplyRoutes } from './http/canned-replies.ts';
import { channelRoutes } from './http/channels.ts';
import { connectorDeliveryRoutes, hookRoutes } from './http/connector-deliveries.ts';
import { connectorTrialRoutes } from './http/connector-trials.ts';
import { connectorRoutes } from './http/connectors.ts';
import { conversationRoutes } from './http/conversations.ts';
import { customerImportRoutes } from './http/customer-imports.ts';
import { customerJoinRoutes } from './http/customer-joins.ts';
import { customerSuggestionRoutes } from './http/customer-suggestions.ts';
import { customerSystemRoutes } from './http/customer-systems.ts';
import { customerRoutes } from './http/customers.ts';
import { type DeskStream, deskStream } from './http/desk-stream.ts';
import { fileRoutes } from './http/files.ts';
import { formRoutes } from './http/forms.ts';
import { publicFormRoutes } from './http/forms-public.ts';
import { forwardRoutes } from './http/forwards.ts';
import { goalRoutes } from './http/goals.ts';
import { healthRoutes } from './http/health.ts';
import { heldReplyRoutes } from './http/held-replies.ts';
import { identityRoutes } from './http/identities.ts';
import { incidentAnswerRoutes } from './http/incident-answers.ts';
import { incidentRoutes } from './http/incidents.ts';
import { journeyRoutes } from './http/journeys.ts';
import { macroRoutes } from './http/macros.ts';
import { meRoutes } from './http/me.ts';
import { mergingRoutes } from './http/merging.ts';
import { messageFrameRoutes } from './http/message-frame.ts';
import { messageRoutes } from './http/messages.ts';
import { newConversationRoutes } from './http/new-conversations.ts';
import { noteRoutes } from './http/notes.ts';
import { type DraftChanged, readOwnDraft } from './http/own-draft.ts';
import { privacyRoutes } from './http/privacy.ts';
import { profileRoutes } from './http/profiles.ts';
import { reportRoutes } from './http/reports.ts';
import { retentionRoutes } from './http/retention.ts';
import { roleRoutes } from './http/roles.ts';
import { routingRoutes } from './http/routing.ts';
import { ruleRoutes } from './http/rules.ts';
import { sameMatterRoutes } from './http/same-matter.ts';
import { searchRoutes } from './http/search.ts';
import { segmentRoutes } from './http/segments.ts';
import { serviceLevelRoutes } from './http/service-levels.ts';
import { setupRoutes } from './http/setup.ts';
import { skillRoutes } from './http/skills.ts';
import { type StatusProblem, statusRoutes } from './http/status.ts';
import { supervisionRoutes } from './http/supervision.ts';
import { teamRoutes } from './http/teams.ts';
import { touchpointLineRoutes } from './http/touchpoint-lines.ts';
import { touchpointRoutes } from './http/touchpoints.ts';
import { viewRoutes } from './http/views.ts';
import { webRoutes } from './http/web.ts';
import { answerSender, answerTimers, incidentRuleConsumer, matterConsumer } from './incidents/index.ts';
import { liveJourneys, ownTouchpoints, touchpointFollower } from './journeys/index.ts';
import { migrations } from './migrations/index.ts';
import {
  agentNames,
  companyLanguage,
  companyName,
  createPresenceBoard,
  findAgent,
  listTeams,
  prepareSetup,
  requireActiveAgent,
  requireTeams,
  teamNames,
} from './people/index.ts';
import { startAuditRetention, startViewLog } from './platform/audit/index.ts';
import { createAuth } from './platform/auth/index.ts';
import type { Config } from './platform/config/index.ts';
import { openInstanceKey } from './platform/crypto/index.ts';
import { migrate, openDatabase, startEmbeddedPostgres, takeProcessLock } from './platform/db/index.ts';
import { saidBy, sentence } from './platform/errors/index.ts';
import { startConsumers, startEventFeed, startSequencer } from './platform/events/index.ts';
import { fileLinks, openLocalFileStore } from './platform/files/index.ts';
import { createHttpApp, typed } from './platform/http/index.ts';
import { startJobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/log/index.ts';
import { createMetrics } from './platform/metrics/index.ts';
import { customerIsFree, startPrivacy, startRetention } from './privacy/index.ts';
import { preferChosen, profileConsumer, segmentNames, startProfiles, systemFacts } from './profiles/index.ts';
import { reportConsumer } from './reports/index.ts';
import { departureConsumer, recordConnections, startRouting, waitingPlaces } from './routing/index.ts';
import { searchConsumer } from './search/index.ts';
import { serviceLevelConsumer, startServiceLevels } from './service-levels/index.ts';
import { openLivePicture, participationConsumer, readPolicy } from './supervision/index.ts';
import { contextOf, filterForQueue, keepFilter, readNames, showFilters } from './views/index.ts';

export interface AppOptions {
  /** Offer sample accounts on the sign-in page. */
  demo?: boolean;
  /** Answer with an error where a change should have left an entry in the audit log and did not; for tests. */
  strictAudit?: boolean;
  now?: () => Date;
}

export interface App {
  http: FastifyInstance;
  /** Where it listens, e.g. `http://127.0.0.1:4400`. */
  address: string;
  databaseUrl: string;
  /** One-time token while nobody has set it up, else null. */
  setupToken: string | null;
  /** Stops taking in, finishes what is under way, closes. */
  stop(): Promise<void>;
}

const appsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export async function startApp(config: Config, log: Logger, options: AppOptions = {}): Promise<App> {
  const now = options.now ?? (() => new Date());
  mkdirSync(config.dataDir, { recursive: true });
  const key = openInstanceKey(config.dataDir, config.instanceKey);
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres(config.dataDir, log) : null;
  const databaseUrl = config.databaseUrl ?? (embedded as { url: string }).url;
  const database = openDatabase(databaseUrl, config.databasePool, log);
  await migrate(database, migrations, log);

  const metrics = createMetrics();
  const files = openLocalFileStore(path.join(config.dataDir, 'files'));
  const links = fileLinks(key.derive('file-links'), now);
  const feed = startEventFeed(databaseUrl, log);
  feed.onAdvance((seq) => metrics.eventSequence.set(seq));
  const sequencer = startSequencer(databaseUrl, log, feed.announce);
  database.onCommit(sequencer.wake);
  const processLock = await takeProcessLock(databaseUrl, log);
  const jobs = await startJobs(databaseUrl, log);
  const viewLog = startViewLog(database, log);
  await startAuditRetention(database, jobs, now);
  await startLearning({ database, log, now }, jobs);
  const personal = { database, files, now };
  const privacy = await startPrivacy(personal, jobs);
  const imports = await startImports(personal, jobs);
  const retention = await startRetention(personal, jobs);

  const connectors = await startConnectors({
    database,
    key,
    log,
    now,
    processId: processLock.id,
    isAlive: processLock.holds,
    mayGo: customerIsFree,
  });
  const adapters = adapterSet(registered);
  const directory = await openChannelDirectory(database, adapters, key, log);
  const board = createPresenceBoard();
  const stream = await startConversationStream(database, feed, log);
  const replyTokenSecret = key.derive('reply-token');
  // Channels change elsewhere too: in the form builder, in another process, with a calendar that is deleted.
  stream.subscribe((events) => {
    if (!events.some(({ type }) => type === 'channel.changed' || type === 'calendar.changed')) return;
    directory
      .refresh()
      .catch((error: Error) => log.warn({ err: error.message }, 'changed channels could not be read'));
  });

  stream.subscribe((events) => {
    if (!events.some(({ type }) => type === 'connector.changed')) return;
    connectors.directory
      .refresh()
      .catch((error: Error) => log.warn({ err: error.message }, 'changed connectors could not be read'));
  });

  const classOf = (type: string) => (adapters.find(type)?.capabilities.live ? 'live' : 'deferred');
  let desk: DeskStream | null = null;
  let doors: Doors | null = null;
  // One after the other: what a desk hears last is what stands there.
  let telling = Promise.resolve();
  const draftChanged: DraftChanged = (conversationId, agentId, gone) => {
    telling = telling
      .then(async () => {
        const draft = await readOwnDraft(database, conversationId, agentId);
        desk?.signal({ kind: 'draft', conversationId, agentId, draft, gone });
      })
      .catch((error: Error) => log.warn({ err: error.message }, 'desks were not told of a draft'));
  };
  const live = openLiveHub({
    database,
    stream,
    files,
    links,
    availability: availabilityOf({ database, adapters, directory, board, now }),
    places: (ids) => waitingPlaces(database.db, ids, classOf, now()),
    customerTyping: (conversationId, on) => desk?.signal({ kind: 'customer_typing', conversationId, on }),
    now,
  });
  const inbound = startInbound({ database, adapters, directory, files, log, metrics, replyTokenSecret, now });
  const outbound = await startOutbound({
    database,
    adapters,
    directory,
    files,
    jobs,
    processLock,
    log,
    metrics,
    publicUrl: config.publicUrl,
    smtpOutUrl: config.smtpOutUrl,
    companyName: () => companyName(database.db),
    signReplyToken: (conversationId, messageId) =>
      signReplyToken(replyTokenSecret, { conversationId, messageId }),
    now,
  });
  const forms = { database, files, jobs, now };
  await startFormTimers(forms, jobs);

  const auth = createAuth({
    database,
    secret: key.derive('auth'),
    publicUrl: config.publicUrl,
    mayStartSession: async (id) => (await findAgent(database.db, id))?.active ?? false,
    log,
  });
  const authenticator = createAuthenticator({
    auth,
    database,
    publicUrl: config.publicUrl,
    now: () => now().getTime(),
  });
  const http = await createHttpApp({
    log,
    metrics,
    trustProxy: config.trustProxy,
    maxUploadBytes: config.maxMessageBytes,
    tags: apiTags,
    audit: { views: viewLog, strict: options.strictAudit ?? false },
    authenticate: authenticator.authenticate,
  });
  authenticator.attach(http);
  const routes = typed(http);
  // What somebody may do changes in another process, too.
  stream.subscribe((events) => {
    for (const { type, data } of events) {
      if (type === 'role.changed') authenticator.forget({ agentId: null });
      if (type === 'agent.changed') authenticator.forget({ agentId: String(data.agentId) });
    }
  });

  let segments = await segmentNames(database.db);
  // They change in another process, too.
  stream.subscribe((events) => {
    if (!events.some(({ type }) => type === 'segment.changed')) return;
    segmentNames(database.db).then(
      (names) => {
        segments = names;
      },
      (error: Error) => log.warn({ err: error.message }, 'changed segments could not be read'),
    );
  });
  const made = () => ({
    channels: directory.all(),
    types: registered.map((adapter) => adapter.type),
    segments,
  });
  const automation = { database, adapters, directory, isConnected: live.isConnected, made, now, log };
  const rules = startRules(automation);
  const answering = {
    adapters,
    directory,
    isConnected: live.isConnected,
    companyName: () => companyName(database.db),
  };
  const profiles = startProfiles({ database, now, log });
  const consumers = startConsumers(
    database,
    feed,
    [
      outbound.consumer,
      submissionConsumer({ database, inbound, now }),
      liveMoveConsumer(),
      await snoozeTimers({ database, jobs, now }),
      searchConsumer,
      reportConsumer,
      ownTouchpoints,
      touchpointFollower,
      await heldTimers({ database, jobs, now }),
      deletedTeamConsumer({ adapters, now }),
      departureConsumer(classOf),
      ruleTasks({ now, wake: rules.wake }),
      matterConsumer({ database, now }),
      incidentRuleConsumer({ now }),
      await answerTimers({ database, jobs, now }),
      answerSender({ ...answering, database, now }),
      serviceLevelConsumer({ now }),
      participationConsumer,
      profileConsumer({ now, wake: profiles.wake }),
      systemFacts({ wake: profiles.wake }),
      connectorConsumer({ now }),
      suggestionConsumer({ now }),
    ],
    log,
  );
  const problems = () => failing().map((each) => ({ ...each, said: saidBy(each.message) }));
  const failing = () => [
    ...(sequencer.state() === 'disconnected'
      ? [{ component: 'database', message: sentence('database_away') }]
      : []),
    ...consumers
      .state()
      .filter((consumer) => consumer.failures > 2)
      .map((consumer) => ({
        component: consumer.name,
        message: sentence('work_failing', { detail: consumer.error ?? '' }),
      })),
    ...(rules.state().failures > 2
      ? [
          {
            component: 'automation',
            message: sentence('work_failing', { detail: rules.state().error ?? '' }),
          },
        ]
      : []),
    ...(doors?.problems() ?? []).map((message) => ({ component: 'channels', message })),
    ...(doors?.health() ?? [])
      .filter((each) => !each.ok)
      .map((each) => ({
        component: directory.find(each.channelId)?.name ?? 'channel',
        message: each.message,
      })),
  ];

  const stopRecording = recordConnections({ database, board, process: processLock.id, now, log });
  const routingLoop = startRouting(databaseUrl, {
    database,
    feed,
    classOf,
    isAlive: (process) => processLock.holds(process),
    now,
    log,
  });

  const serviceLevels = startServiceLevels(databaseUrl, { database, now, log });

  healthRoutes(http, {
    database,
    metrics,
    ready: () => (sequencer.state() === 'disconnected' ? ['event log'] : []),
  });
  setupRoutes(routes, { database, demo: options.demo ?? false });
  authRoutes(routes, { auth, database, authenticator });
  meRoutes(routes, { database, board, authenticator });
  agentRoutes(routes, { database, board, authenticator });
  roleRoutes(routes, { database, authenticator });
  teamRoutes(routes, { database });
  skillRoutes(routes, { database });
  routingRoutes(routes, { database, classOf, now });
  const picture = openLivePicture({ database, stream, classOf, now });
  supervisionRoutes(routes, { database, picture, classOf, now });
  auditRoutes(routes, { database });
  privacyRoutes(routes, { ...personal, take: privacy.take });
  retentionRoutes(routes, personal);
  apiKeyRoutes(routes, { database, authenticator });
  calendarRoutes(routes, { database });
  const assignees = async (agentId: string | null, teamId: string | null | undefined) => {
    if (agentId !== null) await requireActiveAgent(database.db, agentId);
    if (teamId) await requireTeams(database.db, [teamId]);
    const [agents, teams] = await Promise.all([
      agentNames(database.db, agentId === null ? [] : [agentId]),
      teamNames(database.db, teamId ? [teamId] : []),
    ]);
    return { agentName: agents.get(agentId ?? '') ?? null, teamName: teams.get(teamId ?? '') ?? null };
  };
  serviceLevelRoutes(routes, {
    database,
    filters: {
      read: (text, field) => keepFilter(database.db, text, field, made()),
      present: (kept) => showFilters(database.db, kept, made()),
    },
    now,
  });
  bulkRoutes(routes, { database, assignees, now });
  mergingRoutes(routes, { database, now });
  sameMatterRoutes(routes, { database, context: () => contextOf(database.db, null, now()), now });
  incidentRoutes(routes, {
    database,
    readFilter: (text) => keepFilter(database.db, text, 'filter', made()),
    showFilters: (stored) => showFilters(database.db, stored, made()),
    now,
  });
  incidentAnswerRoutes(routes, { ...answering, database, now });
  conversationRoutes(routes, {
    database,
    filterOf: (query, agentId) => filterForQueue(database.db, query, agentId, made(), now()),
    teamIds: async () => (await listTeams(database.db)).map((team) => team.id),
    channelIds: () => directory.all().map((channel) => channel.id),
    assignees,
    replyOptions: async (found) =>
      preferChosen(
        database.db,
        found.conversation.customer.id,
        await replyOptions(database.db, { adapters, directory, isConnected: live.isConnected }, found),
        (type) => adapters.of(type).capabilities.live,
      ),
    draftChanged,
    now,
  });
  newConversationRoutes(routes, { database, adapters, directory, now });
  noteRoutes(routes, { database, now });
  viewRoutes(routes, { database, made, now });
  searchRoutes(routes, {
    database,
    names: () => readNames(database.db, made()),
    context: (agentId) => contextOf(database.db, agentId, now()),
  });
  const journeys = liveJourneys({ database, feed, dataDir: config.dataDir, log });
  touchpointRoutes(routes, { database, now });
  await touchpointLineRoutes(http, { database, now });
  goalRoutes(routes, { database });
  journeyRoutes(routes, { database, journeys, now });
  reportRoutes(routes, { database, channels: directory.all, classOf, now });
  cannedReplyRoutes(routes, {
    database,
    requireTeam: (id) => requireTeams(database.db, [id]),
    directory,
    now,
  });
  heldReplyRoutes(routes, { database, now });
  ruleRoutes(routes, automation);
  macroRoutes(routes, automation);
  messageRoutes(routes, { database, files, adapters, directory, draftChanged, now });
  forwardRoutes(routes, {
    database,
    adapters,
    directory,
    readerOf: async (agentId) => {
      const agent = agentId === null ? null : await findAgent(database.db, agentId);
      const [language, { timeZone }] = await Promise.all([
        agent?.language ?? companyLanguage(database.db),
        readCalendar(database.db, null),
      ]);
      return { language, timeZone };
    },
    now,
  });
  messageFrameRoutes(routes, {
    database,
    key: key.derive('image-proxy'),
    allowPrivateTargets: config.allowPrivateTargets,
  });
  fileRoutes(routes, { database, files, links });
  customerRoutes(routes, {
    database,
    submissionsOf: async (customerId, customerIds) => {
      const visitorIds = (await selectIdentities(database.db, customerId))
        .filter((identity) => identity.type === 'device')
        .map((identity) => identity.value);
      const found = await listSubmissions(database.db, { customerIds, visitorIds }, 20);
      return found.map((each) => ({
        id: each.submissionId,
        submissionId: each.submissionId,
        formId: each.formId,
        conversationId: each.conversationId,
        title: each.title,
        state: each.state,
        step: each.step,
        fields: each.fields,
        updatedAt: each.changedAt,
      }));
    },
  });
  profileRoutes(routes, { database, now });
  segmentRoutes(routes, { database, types: registered.map((adapter) => adapter.type), now });
  customerJoinRoutes(routes, { database, now });
  identityRoutes(routes, { database });
  customerSuggestionRoutes(routes, { database, now });
  customerImportRoutes(routes, {
    ...personal,
    maxImportBytes: config.maxImportBytes,
    take: imports.take,
  });
  channelRoutes(routes, {
    database,
    adapters,
    directory,
    doors: () => doors,
    inbound,
    key,
    publicUrl: config.publicUrl,
    smtpOutUrl: config.smtpOutUrl,
  });
  connectorRoutes(routes, { connectors, publicUrl: config.publicUrl });
  connectorTrialRoutes(routes, connectors);
  connectorDeliveryRoutes(routes, connectors);
  customerSystemRoutes(routes, connectors);
  await hookRoutes(http, connectors);
  const channelDeps = { database, adapters, key };
  formRoutes(routes, {
    forms,
    publicUrl: config.publicUrl,
    openChannel: async ({ formId, ...channel }, actor) => {
      await createChannel(channelDeps, { ...channel, type: formChannelType, settings: { formId } }, actor);
    },
    changeChannel: (id, change, actor) => changeChannel(channelDeps, id, change, actor),
    requireTeam: (id) => requireTeams(database.db, [id]),
    teamOfChannels: async () => {
      const teams = new Map((await listChannelRecords(database.db)).map(({ id, teamId }) => [id, teamId]));
      return (channelId) => teams.get(channelId) ?? null;
    },
  });
  await publicFormRoutes(http, {
    forms,
    publicUrl: config.publicUrl,
    secret: (purpose) => key.derive(purpose),
  });
  statusRoutes(routes, async () => ({ problems: problems() }));
  desk = deskStream(routes, {
    stream,
    board,
    authenticator,
    log,
    metrics,
    agentTyping: live.agentTyping,
    readersShown: async () => (await readPolicy(database.db)).readersShown,
  });
  const forgetPresence = board.onChange((agentId) => {
    findAgent(database.db, agentId).then(
      (agent) =>
        agent &&
        desk?.signal({
          kind: 'presence',
          agentId,
          state: board.seen(agent),
          reason: board.seen(agent) === agent.chosenPresence ? agent.presenceReason : '',
        }),
      // The next change tells them; without a database there is nothing better to say.
      (error: Error) => log.warn({ err: error.message }, 'colleagues were not told of a presence'),
    );
    live.availabilityChanged();
  });
  const opening = watchOpening(() => listCalendars(database.db), now, live.availabilityChanged);
  stream.subscribe((events) => {
    if (events.some(({ type }) => type === 'calendar.changed')) void opening.look().catch(() => {});
  });
  http.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () =>
    http.swagger(),
  );
  await webRoutes(http, {
    desk: path.join(appsFolder, 'desk/dist'),
    widget: path.join(appsFolder, 'widget/dist'),
  });

  doors = await openDoors({
    database,
    adapters,
    directory,
    inbound,
    live,
    http,
    key,
    config: {
      smtpPort: config.smtpPort,
      smtpHost: config.smtpHost,
      publicUrl: config.publicUrl,
      maxMessageBytes: config.maxMessageBytes,
      smtpOutUrl: config.smtpOutUrl,
      smtpTls: config.smtpTls,
    },
    log,
    now,
  });
  await inbound.recover();
  await outbound.recover();
  const address = await http.listen({ host: config.host, port: config.port });
  const setupToken = await prepareSetup(database);
  const watch = watchStatus(problems, (found) => desk?.signal({ kind: 'status', problems: found }));

  return {
    http,
    address,
    databaseUrl,
    setupToken,
    async stop() {
      watch.stop();
      imports.stop();
      retention.stop();
      opening.stop();
      forgetPresence();
      desk?.close();
      picture.stop();
      await stopRecording();
      await routingLoop.stop();
      await serviceLevels.stop();
      await doors?.close();
      await http.close();
      await viewLog.stop();
      await inbound.stop();
      await outbound.stop();
      await connectors.stop();
      await consumers.stop();
      await profiles.stop();
      await rules.stop();
      await jobs.stop();
      await journeys.stop();
      await stream.stop();
      await sequencer.stop();
      await feed.stop();
      await processLock.stop();
      await database.close();
      await embedded?.stop();
    },
  };
}

/** Tells desks when something breaks or works again, without being asked. */
function watchStatus(
  problems: () => StatusProblem[],
  tell: (problems: StatusProblem[]) => void,
): { stop(): void } {
  let last = '[]';
  const timer = setInterval(() => {
    const found = problems();
    const text = JSON.stringify(found);
    if (text !== last) tell(found);
    last = text;
  }, 1000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
