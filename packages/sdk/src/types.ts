/** Public shapes of the API, as the server's OpenAPI document describes them. Instants are ISO 8601, sizes are bytes. */

export type Language = 'en' | 'de' | 'pl' | 'nl';
export type Names = Record<Language, string>;
export type Role = 'administrator' | 'team_lead' | 'agent';
export type PresenceState = 'online' | 'busy' | 'offline';
export type ConversationState = 'open' | 'snoozed' | 'closed';
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

export interface FieldProblem {
  field: string;
  message: string;
}

/** RFC 9457 answer; `code` is stable and documented. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  fields?: FieldProblem[];
}

export interface Handle {
  type: string;
  value: string;
  name?: string;
}

export interface FileRef {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  url: string;
  inline: boolean;
}

export interface ConversationRow {
  id: string;
  number: number;
  subject: string;
  state: ConversationState;
  awaiting: 'us' | 'customer';
  customer: { id: string; name: string };
  channelTypes: string[];
  preview: string;
  lastMessageAt: string;
  waitingSince: string | null;
  snoozedUntil: string | null;
  agentId: string | null;
  teamId: string | null;
  labels: string[];
  unread: boolean;
  deliveryFailed: boolean;
  /** Event sequence this row reflects. */
  seq: number;
}

export interface FormFieldValue {
  name: string;
  label: string;
  value: string;
  error?: string;
}

export interface FormFields {
  title: string;
  state: 'submitted' | 'abandoned' | 'draft';
  submissionId: string | null;
  step: string | null;
  fields: FormFieldValue[];
}

export interface Author {
  kind: 'customer' | 'agent' | 'system';
  id: string | null;
  name: string;
  handle: string | null;
}

export interface Delivery {
  state: DeliveryState;
  reason: string | null;
}

export interface TimelineItem {
  id: string;
  conversationId: string;
  kind: 'message' | 'note' | 'activity';
  direction: 'in' | 'out' | null;
  at: string;
  author: Author;
  channelId: string | null;
  channelType: string | null;
  subject: string | null;
  text: string;
  hasHtml: boolean;
  hasMore: boolean;
  hasOriginal: boolean;
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
  files: FileRef[];
  form: FormFields | null;
  automatic: { kind: string; reason: string } | null;
  delivery: Delivery | null;
  activity: { type: string; data: Record<string, unknown> } | null;
  clientId: string | null;
}

export interface ReplyOption {
  channelId: string;
  channelType: string;
  channelName: string;
  to: Handle;
  preferred: boolean;
  available: boolean;
  reason: string | null;
}

export interface DraftInput {
  mode: 'reply' | 'note';
  channelId: string | null;
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
  subject: string | null;
  text: string;
  html: string | null;
  fileIds: string[];
}

export interface Draft extends DraftInput {
  updatedAt: string;
}

export interface ConversationDetail {
  conversation: ConversationRow;
  /** Latest page, oldest first. */
  timeline: TimelineItem[];
  hasEarlier: boolean;
  replyOptions: ReplyOption[];
  draft: Draft | null;
  seq: number;
}

export interface TimelinePage {
  items: TimelineItem[];
  hasEarlier: boolean;
}

export interface MessageBody {
  fullText: string;
  html: string | null;
}

export interface ReplyInput {
  clientId: string;
  channelId: string;
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
  subject: string | null;
  text: string;
  html: string | null;
  fileIds: string[];
}

export interface NoteInput {
  clientId: string;
  text: string;
  fileIds: string[];
}

export interface AssignmentInput {
  agentId: string | null;
  teamId?: string | null;
}

export type QueueView = 'mine' | 'unassigned' | 'open' | 'snoozed' | 'closed';
export type QueueSort = 'waiting' | 'newest';

export interface QueueQuery {
  view: QueueView;
  teamId?: string;
  channelId?: string;
  label?: string;
  sort: QueueSort;
  cursor?: string;
  limit?: number;
}

export interface QueuePage {
  items: ConversationRow[];
  nextCursor: string | null;
  seq: number;
}

/** Each count stops at 1000. */
export interface QueueCounts {
  mine: number;
  unassigned: number;
  open: number;
  snoozed: number;
  byTeam: Record<string, number>;
  byChannel: Record<string, number>;
  seq: number;
}

export interface Identity {
  id: string;
  type: string;
  value: string;
  verified: boolean;
  source: string;
  reachability: 'reachable' | 'bounced' | 'blocked';
  lastSeenAt: string;
}

export interface Customer {
  id: string;
  name: string;
  language: Language | null;
  attributes: Record<string, string>;
  identities: Identity[];
  createdAt: string;
}

export interface CustomerPatch {
  name?: string;
  language?: Language | null;
  attributes?: Record<string, string>;
}

export interface PanelSubmission extends FormFields {
  id: string;
  formId: string;
  updatedAt: string;
  conversationId: string | null;
}

export interface CustomerPanel {
  customer: Customer;
  conversations: ConversationRow[];
  submissions: PanelSubmission[];
}

export interface Agent {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  teamIds: string[];
  presence: PresenceState;
  active: boolean;
}

export interface Me extends Agent {
  twoFactorEnabled: boolean;
  preferences: Record<string, unknown>;
  company: { name: string };
  permissions: string[];
}

export interface MePatch {
  name?: string;
  language?: Language;
  preferences?: Record<string, unknown>;
}

export interface AgentInput {
  name: string;
  email: string;
  role: Role;
  language: Language;
  teamIds: string[];
  password: string;
}

export interface AgentPatch {
  name?: string;
  role?: Role;
  language?: Language;
  teamIds?: string[];
  active?: boolean;
}

/** Where somebody is signed in. */
export interface SessionInfo {
  id: string;
  startedAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
}

export interface Team {
  id: string;
  name: string;
  agentIds: string[];
}

export interface TeamInput {
  name: string;
  agentIds: string[];
}

export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  prefix: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface ApiKeyInput {
  name: string;
  scopes: string[];
}

export interface ApiKeyCreated extends ApiKey {
  /** Shown once. */
  key: string;
}

export interface SetupState {
  needed: boolean;
  demo: boolean;
}

export interface SetupInput {
  token: string;
  company: string;
  name: string;
  email: string;
  password: string;
  language: Language;
}

export interface BusinessHours {
  /** IANA name. */
  timeZone: string;
  /** Monday first; each day a list of open spans in local time, `HH:MM`. */
  days: { from: string; to: string }[][];
  holidays: { date: string; name: string }[];
}

export type SettingValue = string | number | boolean | string[];

export interface SettingField {
  name: string;
  kind: 'text' | 'secret' | 'number' | 'boolean' | 'choice' | 'list' | 'email';
  label: Names;
  help?: Names;
  required: boolean;
  choices?: { value: string; label: Names }[];
  default?: SettingValue;
  when?: { field: string; equals: string | number | boolean };
  /** How a text is entered; `managed`: the product sets it. */
  format?: 'multiline' | 'colour' | 'team' | 'managed';
}

export interface ChannelCapabilities {
  live: boolean;
  outbound: boolean;
  /** Identity type it reaches. */
  reaches: string;
  html: boolean;
  subject: boolean;
  cc: boolean;
  maxTextLength: number | null;
  files: { maxCount: number; maxBytes: number } | null;
}

export interface ChannelType {
  type: string;
  names: Names;
  summary: Names;
  /** Inner markup of a 24×24 stroke icon. */
  icon: string;
  colour: { light: string; dark: string };
  adviceRank: number;
  /** What an administrator needs at hand to connect it. */
  takes?: Names;
  /** Where its channels are made, when not among the channels. */
  madeIn?: 'form_builder';
  settingFields: SettingField[];
  capabilities: ChannelCapabilities;
}

export interface Channel {
  id: string;
  type: string;
  name: string;
  teamId: string | null;
  enabled: boolean;
  /** Secrets are shown as `••••` and kept when sent back so. */
  settings: Record<string, unknown>;
  addresses: string[];
  health: { ok: boolean; message: string; since: string } | null;
  embed: { url: string; snippet: string } | null;
}

export interface ChannelInput {
  type: string;
  name: string;
  teamId: string | null;
  settings: Record<string, unknown>;
}

export interface ChannelPatch {
  name?: string;
  teamId?: string | null;
  enabled?: boolean;
  settings?: Record<string, unknown>;
}

export interface HeldInbound {
  id: string;
  channelId: string | null;
  channelType: string;
  state: 'received' | 'processed' | 'failed' | 'ignored';
  receivedAt: string;
  size: number;
  problems: string[];
  attempts: number;
}

export interface FormCondition {
  field: string;
  operator: 'equals' | 'not_equals' | 'contains' | 'filled' | 'empty';
  value: string;
}

export interface FormField {
  name: string;
  kind:
    | 'text'
    | 'textarea'
    | 'email'
    | 'phone'
    | 'number'
    | 'date'
    | 'choice'
    | 'choices'
    | 'file'
    | 'consent';
  label: Names;
  help?: Names;
  required: boolean;
  choices?: { value: string; label: Names }[];
  when?: FormCondition;
  meaning: 'none' | 'name' | 'email' | 'phone' | 'subject' | 'message';
  purpose?: string;
  maxFiles?: number;
}

export interface FormStep {
  title: Names;
  fields: FormField[];
  when?: FormCondition;
}

export interface FormDefinition {
  title: Names;
  intro?: Names;
  thanks?: Names;
  draftNotice?: Names;
  steps: FormStep[];
  abandonAfterMinutes: number;
}

export type FormAdvice = 'no_way_to_reach' | 'no_message';

export interface Form {
  id: string;
  slug: string;
  channelId: string;
  /** Who its conversations go to. */
  teamId: string | null;
  definition: FormDefinition;
  version: number;
  enabled: boolean;
  url: string;
  /** To paste into any page. */
  snippet: string;
  advice: FormAdvice[];
  /** Submissions begun in the last 30 days. */
  recent: { draft: number; submitted: number; abandoned: number; held: number };
  updatedAt: string;
}

export interface FormPatch {
  definition?: FormDefinition;
  enabled?: boolean;
  teamId?: string | null;
  /** Version the change was made from; refused with `form_changed` when there is a newer one. */
  basedOn?: number;
}

export type FormAnswers = Record<string, string | string[]>;

export interface FormPreviewInput {
  definition: FormDefinition;
  language: Language;
  theme?: 'light' | 'dark';
  /** Index of the step; the page after sending when there is no such step. */
  step: number;
  answers: FormAnswers;
}

export type FormProblemCode =
  | 'text_missing'
  | 'name_taken'
  | 'name_reserved'
  | 'no_fields'
  | 'no_choices'
  | 'choices_not_taken'
  | 'choice_empty'
  | 'choice_twice'
  | 'meaning_not_taken'
  | 'purpose_missing'
  | 'condition_field_unknown'
  | 'condition_no_choice'
  | 'condition_says_nothing';

export interface FormPreview {
  /** The page as customers see it, without script. */
  html: string;
  /** Whether these answers lead to the step that is shown. */
  reached: boolean;
  shownSteps: number[];
  shownFields: string[];
  /** By path, e.g. `definition.steps.0.fields.2.when.field`. */
  problems: { field: string; code: FormProblemCode; message: string }[];
  advice: FormAdvice[];
}

export interface SubmissionQuery {
  state?: 'draft' | 'submitted' | 'abandoned';
  verdict?: 'clean' | 'held';
  /** `next` of the page before. */
  before?: string;
  limit?: number;
}

export interface Submission extends FormFields {
  id: string;
  formId: string;
  conversationId: string | null;
  customerId: string | null;
  language: Language;
  files: FileRef[];
  consents: { purpose: string; given: boolean; wording: string; version: number; at: string }[];
  pageUrl: string | null;
  referrer: string | null;
  spam: { score: number; verdict: 'clean' | 'held'; reasons: string[] };
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
}

export interface SubmissionPage {
  items: Submission[];
  next: string | null;
}

export interface StatusProblem {
  component: string;
  message: string;
}

export interface Status {
  problems: StatusProblem[];
}

/** What the desk's real-time stream carries for one event: hydrated, so that nothing needs to be asked again. */
export interface DeskEvent {
  seq: number;
  type: string;
  at: string;
  conversationId: string | null;
  customerId: string | null;
  conversation?: ConversationRow;
  item?: TimelineItem;
  data: Record<string, unknown>;
}

/** Ephemeral; carries no sequence. A desk sends the first two itself. */
export type DeskSignal =
  | { kind: 'viewing' | 'typing'; conversationId: string; agentId: string; on: boolean }
  | { kind: 'presence'; agentId: string; state: PresenceState }
  | { kind: 'customer_typing'; conversationId: string; on: boolean }
  | { kind: 'status'; problems: StatusProblem[] };
