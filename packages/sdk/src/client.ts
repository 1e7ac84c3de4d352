import { createHttp, type Http, type HttpOptions, resultOf } from './http.ts';
import type * as T from './types.ts';

/** Typed client of the public API. Every method throws `ApiError`. */
export type Client = ReturnType<typeof createClient>;

export function createClient(options: HttpOptions = {}) {
  const http = createHttp(options);
  return {
    ...session(http),
    ...queue(http),
    ...views(http),
    ...conversations(http),
    ...notes(http),
    ...merging(http),
    ...messages(http),
    ...searching(http),
    ...reporting(http),
    ...cannedReplies(http),
    ...customers(http),
    ...people(http),
    ...routing(http),
    ...supervision(http),
    ...channels(http),
    ...forms(http),
    /** Every operation of the API by method and path, for what has no name here. */
    http,
  };
}

const at = (id: string) => ({ params: { path: { id } } });
const abortable = (signal?: AbortSignal) => (signal ? { signal } : {});

function session(http: Http) {
  return {
    signIn: (email: string, password: string) =>
      resultOf(http.POST('/api/auth/sign-in/email', { body: { email, password } })),
    verifyTotp: (code: string) => resultOf(http.POST('/api/auth/two-factor/verify-totp', { body: { code } })),
    verifyBackupCode: (code: string) =>
      resultOf(http.POST('/api/auth/two-factor/verify-backup-code', { body: { code } })),
    signOut: () => resultOf(http.POST('/api/auth/sign-out', { body: {} })),
    enableTwoFactor: (password: string) =>
      resultOf(http.POST('/api/auth/two-factor/enable', { body: { password } })),
    disableTwoFactor: (password: string) =>
      resultOf(http.POST('/api/auth/two-factor/disable', { body: { password } })),
    changePassword: (currentPassword: string, newPassword: string) =>
      resultOf(http.POST('/api/auth/change-password', { body: { currentPassword, newPassword } })),
    setup: () => resultOf(http.GET('/api/v1/setup')),
    completeSetup: (input: T.SetupInput) => resultOf(http.POST('/api/v1/setup', { body: input })),
    me: () => resultOf(http.GET('/api/v1/me')),
    patchMe: (patch: T.MePatch) => resultOf(http.PATCH('/api/v1/me', { body: patch })),
    setPresence: (state: T.PresenceState, reason = '') =>
      resultOf(http.PUT('/api/v1/me/presence', { body: { state, reason } })),
    sessions: () => resultOf(http.GET('/api/v1/me/sessions')),
    endSession: (id: string) => resultOf(http.DELETE('/api/v1/me/sessions/{id}', at(id))),
    status: () => resultOf(http.GET('/api/v1/status')),
  };
}

function queue(http: Http) {
  return {
    queue: (query: T.QueueQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/conversations', { params: { query }, ...abortable(signal) })),
    counts: () => resultOf(http.GET('/api/v1/conversations/counts')),
    /** Each conversation is changed by itself; what is refused is in the answer. */
    bulk: (items: T.BulkItem[]) => resultOf(http.POST('/api/v1/conversations/bulk', { body: { items } })),
    labels: () => resultOf(http.GET('/api/v1/labels')),
  };
}

function views(http: Http) {
  return {
    views: () => resultOf(http.GET('/api/v1/views')),
    viewCounts: () => resultOf(http.GET('/api/v1/views/counts')),
    createView: (input: T.SavedViewInput) => resultOf(http.POST('/api/v1/views', { body: input })),
    patchView: (id: string, patch: T.SavedViewPatch) =>
      resultOf(http.PATCH('/api/v1/views/{id}', { ...at(id), body: patch })),
    deleteView: (id: string) => resultOf(http.DELETE('/api/v1/views/{id}', at(id))),
    orderViews: (ids: string[]) => resultOf(http.PUT('/api/v1/views/order', { body: { ids } })),
  };
}

function conversations(http: Http) {
  return {
    conversation: (id: string, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/conversations/{id}', { ...at(id), ...abortable(signal) })),
    earlier: (id: string, before: string) =>
      resultOf(
        http.GET('/api/v1/conversations/{id}/timeline', { params: { path: { id }, query: { before } } }),
      ),
    reply: (id: string, input: T.ReplyInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/messages', { ...at(id), body: input })),
    beginConversation: (input: T.ConversationInput) =>
      resultOf(http.POST('/api/v1/conversations', { body: input })),
    forward: (id: string, input: T.ForwardInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/forwards', { ...at(id), body: input })),
    close: (id: string) => resultOf(http.PUT('/api/v1/conversations/{id}/closure', at(id))),
    reopen: (id: string) => resultOf(http.DELETE('/api/v1/conversations/{id}/closure', at(id))),
    /** Notes where the customer wants to be called back. */
    wantCallback: (id: string, phone: string) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/callback', { ...at(id), body: { phone } })),
    doneCallback: (id: string) => resultOf(http.DELETE('/api/v1/conversations/{id}/callback', at(id))),
    snooze: (id: string, until: string) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/snooze', { ...at(id), body: { until } })),
    wake: (id: string) => resultOf(http.DELETE('/api/v1/conversations/{id}/snooze', at(id))),
    assign: (id: string, input: T.AssignmentInput) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/assignment', { ...at(id), body: input })),
    label: (id: string, labels: string[]) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/labels', { ...at(id), body: { labels } })),
    /** @param keepalive lets the request outlive the page, for drafts saved on leave */
    saveDraft: (id: string, draft: T.DraftInput, keepalive = false) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/draft', { ...at(id), body: draft, keepalive })),
    discardDraft: (id: string, revision: string) =>
      resultOf(
        http.DELETE('/api/v1/conversations/{id}/draft', {
          params: { path: { id }, query: { revision } },
        }),
      ),
    seen: (id: string) => resultOf(http.POST('/api/v1/conversations/{id}/seen', at(id))),
  };
}

function notes(http: Http) {
  return {
    note: (id: string, input: T.NoteInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/notes', { ...at(id), body: input })),
    replies: (noteId: string) => resultOf(http.GET('/api/v1/notes/{id}/replies', at(noteId))),
    resolve: (noteId: string) => resultOf(http.PUT('/api/v1/notes/{id}/resolution', at(noteId))),
    unresolve: (noteId: string) => resultOf(http.DELETE('/api/v1/notes/{id}/resolution', at(noteId))),
    mentions: () => resultOf(http.GET('/api/v1/me/mentions')),
    /** @param threadId the thread that was opened; null for the timeline */
    mentionsSeen: (id: string, threadId: string | null) =>
      resultOf(http.POST('/api/v1/conversations/{id}/mentions/seen', { ...at(id), body: { threadId } })),
  };
}

function merging(http: Http) {
  const change = (id: string, changeId: string) => ({ params: { path: { id, changeId } } });
  const pair = (id: string, otherId: string) => ({ params: { path: { id, otherId } } });
  return {
    merge: (id: string, input: T.MergeInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/merges', { ...at(id), body: input })),
    undoMerge: (id: string, changeId: string) =>
      resultOf(http.DELETE('/api/v1/conversations/{id}/merges/{changeId}', change(id, changeId))),
    split: (id: string, input: T.SplitInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/splits', { ...at(id), body: input })),
    undoSplit: (id: string, changeId: string) =>
      resultOf(http.DELETE('/api/v1/conversations/{id}/splits/{changeId}', change(id, changeId))),
    related: (id: string) => resultOf(http.GET('/api/v1/conversations/{id}/related', at(id))),
    relate: (id: string, otherId: string) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/related/{otherId}', pair(id, otherId))),
    unrelate: (id: string, otherId: string) =>
      resultOf(http.DELETE('/api/v1/conversations/{id}/related/{otherId}', pair(id, otherId))),
    conversationByNumber: (number: number) =>
      resultOf(http.GET('/api/v1/conversations/by-number/{number}', { params: { path: { number } } })),
  };
}

function messages(http: Http) {
  const address = (id: string, rest: string) => `/api/v1/messages/${id}/${rest}`;
  return {
    body: (id: string) => resultOf(http.GET('/api/v1/messages/{id}/body', at(id))),
    /** Takes a held reply back; the answer is its words. */
    withdrawReply: (id: string) => resultOf(http.DELETE('/api/v1/held-replies/{id}', at(id))),
    moveReply: (id: string, sendAt: string) =>
      resultOf(http.PATCH('/api/v1/held-replies/{id}', { ...at(id), body: { sendAt } })),
    releaseReply: (id: string) => resultOf(http.POST('/api/v1/held-replies/{id}/release', at(id))),
    retry: (id: string) => resultOf(http.POST('/api/v1/messages/{id}/retry', at(id))),
    /** Address of the raw message, for a download link. */
    originalUrl: (id: string) => address(id, 'original'),
    /** Address of the sandboxed page of the message's HTML. */
    frameUrl: (id: string, images: boolean) => `${address(id, 'frame')}${images ? '?images=1' : ''}`,
  };
}

function reporting(http: Http) {
  return {
    reportSummary: (query: T.ReportSummaryQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/reports/summary', { params: { query }, ...abortable(signal) })),
    reportGroups: (query: T.ReportGroupsQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/reports/groups', { params: { query }, ...abortable(signal) })),
    reportSeries: (query: T.ReportSeriesQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/reports/series', { params: { query }, ...abortable(signal) })),
    reportHours: (query: T.ReportHoursQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/reports/hours', { params: { query }, ...abortable(signal) })),
    reportConversations: (query: T.ReportBehindQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/reports/conversations', { params: { query }, ...abortable(signal) })),
  };
}

function searching(http: Http) {
  return {
    search: (query: T.SearchQuery, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/search', { params: { query }, ...abortable(signal) })),
  };
}

function cannedReplies(http: Http) {
  return {
    cannedReplies: () => resultOf(http.GET('/api/v1/canned-replies')),
    createCannedReply: (input: T.CannedReplyInput) =>
      resultOf(http.POST('/api/v1/canned-replies', { body: input })),
    patchCannedReply: (id: string, patch: T.CannedReplyPatch) =>
      resultOf(http.PATCH('/api/v1/canned-replies/{id}', { ...at(id), body: patch })),
    deleteCannedReply: (id: string) => resultOf(http.DELETE('/api/v1/canned-replies/{id}', at(id))),
    /** Counts a use; the answer has copies of its files for the message. */
    takeCannedReply: (id: string) => resultOf(http.POST('/api/v1/canned-replies/{id}/use', at(id))),
  };
}

function customers(http: Http) {
  const of = (id: string, identityId: string) => ({ params: { path: { id, identityId } } });
  return {
    /** By the start of a name or address. */
    findCustomers: (q: string, signal?: AbortSignal) =>
      resultOf(http.GET('/api/v1/customers', { params: { query: { q } }, ...abortable(signal) })),
    customerPanel: (id: string) => resultOf(http.GET('/api/v1/customers/{id}/panel', at(id))),
    customer: (id: string) => resultOf(http.GET('/api/v1/customers/{id}', at(id))),
    joinCustomer: (id: string, input: T.CustomerJoinInput) =>
      resultOf(http.POST('/api/v1/customers/{id}/joins', { ...at(id), body: input })),
    partCustomer: (id: string, joinId: string) =>
      resultOf(http.DELETE('/api/v1/customers/{id}/joins/{joinId}', { params: { path: { id, joinId } } })),
    addIdentity: (id: string, input: T.IdentityInput) =>
      resultOf(http.POST('/api/v1/customers/{id}/identities', { ...at(id), body: input })),
    removeIdentity: (id: string, identityId: string) =>
      resultOf(http.DELETE('/api/v1/customers/{id}/identities/{identityId}', of(id, identityId))),
    verifyIdentity: (id: string, identityId: string, verified: boolean) =>
      resultOf(
        verified
          ? http.PUT('/api/v1/customers/{id}/identities/{identityId}/verification', of(id, identityId))
          : http.DELETE('/api/v1/customers/{id}/identities/{identityId}/verification', of(id, identityId)),
      ),
    shareIdentity: (id: string, identityId: string, several: boolean | null) =>
      resultOf(
        http.PUT('/api/v1/customers/{id}/identities/{identityId}/sharing', {
          ...of(id, identityId),
          body: { several },
        }),
      ),
    /** What a customer who is two people could be divided by. */
    customerParts: (id: string) => resultOf(http.GET('/api/v1/customers/{id}/parts', at(id))),
    divideCustomer: (id: string, input: T.CustomerDivisionInput) =>
      resultOf(http.POST('/api/v1/customers/{id}/divisions', { ...at(id), body: input })),
    /** Who a customer may be, and who somebody said they are not. */
    sameAs: (id: string) => resultOf(http.GET('/api/v1/customers/{id}/same-as', at(id))),
    customerSuggestions: (after?: string) =>
      resultOf(
        http.GET('/api/v1/customer-suggestions', {
          params: { query: { limit: 50, ...(after === undefined ? {} : { after }) } },
        }),
      ),
    distinguishCustomers: (id: string, otherId: string) =>
      resultOf(
        http.PUT('/api/v1/customers/{id}/distinctions/{otherId}', { params: { path: { id, otherId } } }),
      ),
    undistinguishCustomers: (id: string, otherId: string) =>
      resultOf(
        http.DELETE('/api/v1/customers/{id}/distinctions/{otherId}', { params: { path: { id, otherId } } }),
      ),
    patchCustomer: (id: string, patch: T.CustomerPatch) =>
      resultOf(http.PATCH('/api/v1/customers/{id}', { ...at(id), body: patch })),
  };
}

function people(http: Http) {
  return {
    agents: () => resultOf(http.GET('/api/v1/agents')),
    createAgent: (input: T.AgentInput) => resultOf(http.POST('/api/v1/agents', { body: input })),
    patchAgent: (id: string, patch: T.AgentPatch) =>
      resultOf(http.PATCH('/api/v1/agents/{id}', { ...at(id), body: patch })),
    /** Sets the password of somebody who lost theirs; ends their sessions. */
    setAgentPassword: (id: string, password: string) =>
      resultOf(http.PUT('/api/v1/agents/{id}/password', { ...at(id), body: { password } })),
    dropAgentTwoFactor: (id: string) => resultOf(http.DELETE('/api/v1/agents/{id}/two-factor', at(id))),
    teams: () => resultOf(http.GET('/api/v1/teams')),
    createTeam: (input: T.TeamInput) => resultOf(http.POST('/api/v1/teams', { body: input })),
    patchTeam: (id: string, patch: T.TeamPatch) =>
      resultOf(http.PATCH('/api/v1/teams/{id}', { ...at(id), body: patch })),
    deleteTeam: (id: string) => resultOf(http.DELETE('/api/v1/teams/{id}', at(id))),
    serviceLevels: () => resultOf(http.GET('/api/v1/service-levels')),
    createServiceLevel: (input: T.ServiceLevelInput) =>
      resultOf(http.POST('/api/v1/service-levels', { body: input })),
    changeServiceLevel: (id: string, input: T.ServiceLevelInput) =>
      resultOf(http.PUT('/api/v1/service-levels/{id}', { ...at(id), body: input })),
    deleteServiceLevel: (id: string) => resultOf(http.DELETE('/api/v1/service-levels/{id}', at(id))),
    orderServiceLevels: (ids: string[]) =>
      resultOf(http.PUT('/api/v1/service-levels/order', { body: { ids } })),
    /** Until when a message must be served that arrives on Friday afternoon. */
    tryServiceLevel: (query: T.TryOutQuery) =>
      resultOf(http.GET('/api/v1/service-levels/try-out', { params: { query } })),
    /** What was promised to the customer of a conversation, and how it stands. */
    serviceLevelOf: (id: string) => resultOf(http.GET('/api/v1/conversations/{id}/service-level', at(id))),
    skills: () => resultOf(http.GET('/api/v1/skills')),
    createSkill: (input: T.SkillInput) => resultOf(http.POST('/api/v1/skills', { body: input })),
    patchSkill: (id: string, patch: T.SkillPatch) =>
      resultOf(http.PATCH('/api/v1/skills/{id}', { ...at(id), body: patch })),
    deleteSkill: (id: string) => resultOf(http.DELETE('/api/v1/skills/{id}', at(id))),
    agentSkills: (id: string) => resultOf(http.GET('/api/v1/agents/{id}/skills', at(id))),
    /** Level by skill, 1 to 5; null takes the skill away, skills not named stay. */
    patchAgentSkills: (id: string, levels: Record<string, number | null>) =>
      resultOf(http.PATCH('/api/v1/agents/{id}/skills', { ...at(id), body: { levels } })),
    apiKeys: () => resultOf(http.GET('/api/v1/api-keys')),
    createApiKey: (input: T.ApiKeyInput) => resultOf(http.POST('/api/v1/api-keys', { body: input })),
    deleteApiKey: (id: string) => resultOf(http.DELETE('/api/v1/api-keys/{id}', at(id))),
    /** The company's first. */
    calendars: () => resultOf(http.GET('/api/v1/calendars')),
    createCalendar: (input: T.CalendarInput) => resultOf(http.POST('/api/v1/calendars', { body: input })),
    patchCalendar: (id: string, patch: T.CalendarPatch) =>
      resultOf(http.PATCH('/api/v1/calendars/{id}', { ...at(id), body: patch })),
    deleteCalendar: (id: string) => resultOf(http.DELETE('/api/v1/calendars/{id}', at(id))),
    holidayCountries: () => resultOf(http.GET('/api/v1/holiday-countries')),
    holidays: (query: T.HolidayQuery) => resultOf(http.GET('/api/v1/holidays', { params: { query } })),
  };
}

function routing(http: Http) {
  return {
    routingSettings: () => resultOf(http.GET('/api/v1/routing/settings')),
    putRoutingSettings: (settings: T.RoutingSettings) =>
      resultOf(http.PUT('/api/v1/routing/settings', { body: settings })),
    /** Takes the most pressing matter that waits for somebody like me; null when nothing does. */
    takeNext: () => resultOf(http.POST('/api/v1/routing/next')),
    offers: () => resultOf(http.GET('/api/v1/offers')),
    acceptOffer: (id: string) => resultOf(http.POST('/api/v1/offers/{id}/acceptance', at(id))),
    declineOffer: (id: string) => resultOf(http.POST('/api/v1/offers/{id}/refusal', at(id))),
    endHold: () => resultOf(http.DELETE('/api/v1/me/hold')),
    /** Why who got a conversation, newest first. */
    routingDecisions: (conversationId: string) =>
      resultOf(http.GET('/api/v1/conversations/{id}/routing', at(conversationId))),
  };
}

function supervision(http: Http) {
  return {
    /** @param since the cursor of an earlier look, to be told what is different */
    supervision: (since?: string, signal?: AbortSignal) =>
      resultOf(
        http.GET('/api/v1/supervision', {
          params: { query: since === undefined ? {} : { since } },
          ...abortable(signal),
        }),
      ),
    supervisionPolicy: () => resultOf(http.GET('/api/v1/supervision/policy')),
    putSupervisionPolicy: (policy: T.SupervisionPolicy) =>
      resultOf(http.PUT('/api/v1/supervision/policy', { body: policy })),
    move: (input: T.MovesInput) => resultOf(http.POST('/api/v1/supervision/moves', { body: input })),
    endHoldOf: (agentId: string) => resultOf(http.DELETE('/api/v1/agents/{id}/hold', at(agentId))),
    readAlong: (conversationId: string) =>
      resultOf(http.GET('/api/v1/conversations/{id}/read-along', at(conversationId))),
    whisper: (conversationId: string, input: T.WhisperInput) =>
      resultOf(http.POST('/api/v1/conversations/{id}/whispers', { ...at(conversationId), body: input })),
    joinConversation: (id: string) => resultOf(http.PUT('/api/v1/conversations/{id}/participation', at(id))),
    leaveConversation: (id: string) =>
      resultOf(http.DELETE('/api/v1/conversations/{id}/participation', at(id))),
    takeOver: (id: string, reason: string) =>
      resultOf(http.PUT('/api/v1/conversations/{id}/takeover', { ...at(id), body: { reason } })),
  };
}

function channels(http: Http) {
  return {
    channelTypes: () => resultOf(http.GET('/api/v1/channel-types')),
    channels: () => resultOf(http.GET('/api/v1/channels')),
    createChannel: (input: T.ChannelInput) => resultOf(http.POST('/api/v1/channels', { body: input })),
    patchChannel: (id: string, patch: T.ChannelPatch) =>
      resultOf(http.PATCH('/api/v1/channels/{id}', { ...at(id), body: patch })),
    testChannel: (id: string) => resultOf(http.POST('/api/v1/channels/{id}/test', at(id))),
    /** What came in and stands in this state, newest first, at most 200. `failed` is what is held. */
    inbound: (state: T.HeldInbound['state']) =>
      resultOf(http.GET('/api/v1/inbound', { params: { query: { state } } })),
    replayInbound: (id: string) => resultOf(http.POST('/api/v1/inbound/{id}/replay', at(id))),
  };
}

function forms(http: Http) {
  return {
    forms: () => resultOf(http.GET('/api/v1/forms')),
    form: (id: string) => resultOf(http.GET('/api/v1/forms/{id}', at(id))),
    createForm: (input: T.FormInput) => resultOf(http.POST('/api/v1/forms', { body: input })),
    patchForm: (id: string, patch: T.FormPatch) =>
      resultOf(http.PATCH('/api/v1/forms/{id}', { ...at(id), body: patch })),
    previewForm: (input: T.FormPreviewInput, signal?: AbortSignal) =>
      resultOf(http.POST('/api/v1/forms/preview', { body: input, ...abortable(signal) })),
    submissions: (formId: string, query: T.SubmissionQuery = {}) =>
      resultOf(http.GET('/api/v1/forms/{id}/submissions', { params: { path: { id: formId }, query } })),
    releaseSubmission: (formId: string, submissionId: string) =>
      resultOf(
        http.POST('/api/v1/forms/{id}/submissions/{submissionId}/release', {
          params: { path: { id: formId, submissionId } },
        }),
      ),
  };
}
