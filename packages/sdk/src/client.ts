import { createSend, type HttpOptions, type Send } from './http.ts';
import type * as T from './types.ts';

const V1 = '/api/v1';

/** Typed client of the public API. Every method throws `ApiError`. */
export type Client = ReturnType<typeof createClient>;

export function createClient(options: HttpOptions = {}) {
  const send = createSend(options);
  return {
    ...session(send),
    ...queue(send),
    ...conversations(send),
    ...messages(send),
    ...customers(send),
    ...people(send),
    ...channels(send),
    ...forms(send),
  };
}

function session(send: Send) {
  return {
    signIn: (email: string, password: string) =>
      send<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', { body: { email, password } }),
    verifyTotp: (code: string) =>
      send<unknown>('POST', '/api/auth/two-factor/verify-totp', { body: { code } }),
    verifyBackupCode: (code: string) =>
      send<unknown>('POST', '/api/auth/two-factor/verify-backup-code', { body: { code } }),
    signOut: () => send<unknown>('POST', '/api/auth/sign-out', { body: {} }),
    enableTwoFactor: (password: string) =>
      send<{ totpURI: string; backupCodes: string[] }>('POST', '/api/auth/two-factor/enable', {
        body: { password },
      }),
    disableTwoFactor: (password: string) =>
      send<unknown>('POST', '/api/auth/two-factor/disable', { body: { password } }),
    changePassword: (currentPassword: string, newPassword: string) =>
      send<unknown>('POST', '/api/auth/change-password', { body: { currentPassword, newPassword } }),
    setup: () => send<T.SetupState>('GET', `${V1}/setup`),
    completeSetup: (input: T.SetupInput) => send<void>('POST', `${V1}/setup`, { body: input }),
    me: () => send<T.Me>('GET', `${V1}/me`),
    patchMe: (patch: T.MePatch) => send<T.Me>('PATCH', `${V1}/me`, { body: patch }),
    setPresence: (state: T.PresenceState) => send<void>('PUT', `${V1}/me/presence`, { body: { state } }),
    sessions: () => send<{ items: T.SessionInfo[] }>('GET', `${V1}/me/sessions`),
    endSession: (id: string) => send<void>('DELETE', `${V1}/me/sessions/${id}`),
    status: () => send<T.Status>('GET', `${V1}/status`),
  };
}

function queue(send: Send) {
  return {
    queue: (query: T.QueueQuery, signal?: AbortSignal) =>
      send<T.QueuePage>('GET', `${V1}/conversations`, { query: { ...query }, ...(signal ? { signal } : {}) }),
    counts: () => send<T.QueueCounts>('GET', `${V1}/conversations/counts`),
    labels: () => send<{ labels: string[] }>('GET', `${V1}/labels`),
  };
}

function conversations(send: Send) {
  const at = (id: string, rest = '') => `${V1}/conversations/${id}${rest}`;
  return {
    conversation: (id: string, signal?: AbortSignal) =>
      send<T.ConversationDetail>('GET', at(id), signal ? { signal } : {}),
    earlier: (id: string, before: string) =>
      send<T.TimelinePage>('GET', at(id, '/timeline'), { query: { before } }),
    reply: (id: string, input: T.ReplyInput) =>
      send<{ id: string }>('POST', at(id, '/messages'), { body: input }),
    note: (id: string, input: T.NoteInput) => send<{ id: string }>('POST', at(id, '/notes'), { body: input }),
    close: (id: string) => send<void>('PUT', at(id, '/closure')),
    reopen: (id: string) => send<void>('DELETE', at(id, '/closure')),
    snooze: (id: string, until: string) => send<void>('PUT', at(id, '/snooze'), { body: { until } }),
    wake: (id: string) => send<void>('DELETE', at(id, '/snooze')),
    assign: (id: string, input: T.AssignmentInput) =>
      send<void>('PUT', at(id, '/assignment'), { body: input }),
    label: (id: string, labels: string[]) => send<void>('PUT', at(id, '/labels'), { body: { labels } }),
    saveDraft: (id: string, draft: T.DraftInput, keepalive = false) =>
      send<void>('PUT', at(id, '/draft'), { body: draft, keepalive }),
    discardDraft: (id: string) => send<void>('DELETE', at(id, '/draft')),
    seen: (id: string) => send<void>('POST', at(id, '/seen')),
  };
}

function messages(send: Send) {
  const at = (id: string, rest: string) => `${V1}/messages/${id}/${rest}`;
  return {
    body: (id: string) => send<T.MessageBody>('GET', at(id, 'body')),
    retry: (id: string) => send<void>('POST', at(id, 'retry')),
    /** Address of the raw message, for a download link. */
    originalUrl: (id: string) => at(id, 'original'),
    /** Address of the sandboxed page of the message's HTML. */
    frameUrl: (id: string, images: boolean) => `${at(id, 'frame')}${images ? '?images=1' : ''}`,
  };
}

function customers(send: Send) {
  const at = (id: string, rest = '') => `${V1}/customers/${id}${rest}`;
  return {
    customerPanel: (id: string) => send<T.CustomerPanel>('GET', at(id, '/panel')),
    patchCustomer: (id: string, patch: T.CustomerPatch) => send<T.Customer>('PATCH', at(id), { body: patch }),
  };
}

function people(send: Send) {
  return {
    agents: () => send<{ items: T.Agent[] }>('GET', `${V1}/agents`),
    createAgent: (input: T.AgentInput) => send<T.Agent>('POST', `${V1}/agents`, { body: input }),
    patchAgent: (id: string, patch: T.AgentPatch) =>
      send<T.Agent>('PATCH', `${V1}/agents/${id}`, { body: patch }),
    /** Sets the password of somebody who lost theirs; ends their sessions. */
    setAgentPassword: (id: string, password: string) =>
      send<void>('PUT', `${V1}/agents/${id}/password`, { body: { password } }),
    dropAgentTwoFactor: (id: string) => send<void>('DELETE', `${V1}/agents/${id}/two-factor`),
    teams: () => send<{ items: T.Team[] }>('GET', `${V1}/teams`),
    createTeam: (input: T.TeamInput) => send<T.Team>('POST', `${V1}/teams`, { body: input }),
    patchTeam: (id: string, patch: Partial<T.TeamInput>) =>
      send<T.Team>('PATCH', `${V1}/teams/${id}`, { body: patch }),
    deleteTeam: (id: string) => send<unknown>('DELETE', `${V1}/teams/${id}`),
    apiKeys: () => send<{ items: T.ApiKey[] }>('GET', `${V1}/api-keys`),
    createApiKey: (input: T.ApiKeyInput) => send<T.ApiKeyCreated>('POST', `${V1}/api-keys`, { body: input }),
    deleteApiKey: (id: string) => send<unknown>('DELETE', `${V1}/api-keys/${id}`),
    businessHours: () => send<T.BusinessHours>('GET', `${V1}/business-hours`),
    putBusinessHours: (hours: T.BusinessHours) =>
      send<T.BusinessHours>('PUT', `${V1}/business-hours`, { body: hours }),
  };
}

function channels(send: Send) {
  return {
    channelTypes: () => send<{ items: T.ChannelType[] }>('GET', `${V1}/channel-types`),
    channels: () => send<{ items: T.Channel[] }>('GET', `${V1}/channels`),
    createChannel: (input: T.ChannelInput) => send<T.Channel>('POST', `${V1}/channels`, { body: input }),
    patchChannel: (id: string, patch: T.ChannelPatch) =>
      send<T.Channel>('PATCH', `${V1}/channels/${id}`, { body: patch }),
    testChannel: (id: string) => send<{ ok: boolean; message: string }>('POST', `${V1}/channels/${id}/test`),
    /** What came in and stands in this state, newest first, at most 200. `failed` is what is held. */
    inbound: (state: T.HeldInbound['state']) =>
      send<{ items: T.HeldInbound[] }>('GET', `${V1}/inbound`, { query: { state } }),
    replayInbound: (id: string) => send<unknown>('POST', `${V1}/inbound/${id}/replay`),
  };
}

function forms(send: Send) {
  return {
    forms: () => send<{ items: T.Form[] }>('GET', `${V1}/forms`),
    form: (id: string) => send<T.Form>('GET', `${V1}/forms/${id}`),
    createForm: (input: { definition: T.FormDefinition; slug?: string; teamId?: string | null }) =>
      send<T.Form>('POST', `${V1}/forms`, { body: input }),
    patchForm: (id: string, patch: T.FormPatch) =>
      send<T.Form>('PATCH', `${V1}/forms/${id}`, { body: patch }),
    previewForm: (input: T.FormPreviewInput, signal?: AbortSignal) =>
      send<T.FormPreview>('POST', `${V1}/forms/preview`, { body: input, ...(signal ? { signal } : {}) }),
    submissions: (formId: string, query: T.SubmissionQuery = {}) =>
      send<T.SubmissionPage>('GET', `${V1}/forms/${formId}/submissions`, { query: { ...query } }),
    releaseSubmission: (formId: string, submissionId: string) =>
      send<void>('POST', `${V1}/forms/${formId}/submissions/${submissionId}/release`),
  };
}
