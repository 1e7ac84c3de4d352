/**
 * The shapes of the API under short names, taken from its OpenAPI document. Instants are ISO 8601, sizes are bytes.
 * Only what travels over the real-time stream, which OpenAPI does not describe, is written here.
 */
import type { components, operations } from './generated/api.ts';

type Schemas = components['schemas'];

export type Language = Schemas['Language'];
/** One text a language. */
export type Names = Schemas['Names'];
export type Permission = Schemas['Permission'];
export type Role = Schemas['Role'];
export type Roles = Schemas['Roles'];
export type RoleInput = Schemas['NewRole'];
export type RolePatch = Schemas['RolePatch'];
export type Profile = Schemas['Profile'];
export type ProfileSettings = Schemas['ProfileSettings'];
export type Purpose = Schemas['Purpose'];
export type ContactWishes = Schemas['ContactWishes'];
export type ContactWishesPatch = Schemas['ContactWishesPatch'];
export type ConsentInput = Schemas['NewConsent'];
export type FactsInput = Schemas['FactsInput'];
export type Segment = Schemas['Segment'];
export type SegmentInput = Schemas['NewSegment'];
export type CustomerWords = Schemas['CustomerWords'];
export type CustomerList = Schemas['CustomerList'];
export type ListedCustomer = Schemas['ListedCustomer'];
export type CustomerListQuery = Query<'getCustomersList'>;
export type PresenceState = Schemas['PresenceState'];
export type ConversationState = Schemas['ConversationState'];
export type DeliveryState = Schemas['DeliveryState'];

/** RFC 9457 answer; `code` is stable and documented. */
export type Problem = Schemas['Problem'];
/** A sentence of the server's by its code, to say it in another language. */
export type Said = Schemas['Said'];
export type ChannelTest = Schemas['ChannelTest'];
export type PartHealth = Schemas['PartHealth'];
export type FieldProblem = NonNullable<Problem['fields']>[number];

export type Handle = Schemas['Handle'];
export type FileRef = Schemas['FileRef'];
export type ConversationRow = Schemas['ConversationRow'];
export type FormFields = Schemas['FormFields'];
export type FormFieldValue = FormFields['fields'][number];
export type TimelineItem = Schemas['TimelineItem'];
export type Author = TimelineItem['author'];
export type Delivery = NonNullable<TimelineItem['delivery']>;
export type ReplyOption = Schemas['ReplyOption'];
export type Draft = Schemas['Draft'];
export type OwnDraft = Schemas['OwnDraft'];
export type DraftInput = Schemas['NewDraft'];
export type ConversationDetail = Schemas['ConversationDetail'];
export type TimelinePage = Answer<'getConversationsByIdTimeline'>;
export type MessageBody = Answer<'getMessagesByIdBody'>;
export type CannedReply = Schemas['CannedReply'];
export type CannedReplies = Schemas['CannedReplies'];
export type CannedReplyInput = Schemas['NewCannedReply'];
export type CannedReplyPatch = Schemas['CannedReplyPatch'];
export type HeldReply = Schemas['HeldReply'];
export type ReplyInput = Schemas['ReplyInput'];
export type ConversationInput = Schemas['ConversationInput'];
export type ForwardInput = Schemas['ForwardInput'];
export type NoteInput = Schemas['NoteInput'];
export type Mentioned = Schemas['Mentioned'];
export type NoteThread = Schemas['NoteThread'];
export type Mention = Schemas['Mention'];
export type AssignmentInput = Schemas['AssignmentInput'];
export type MergeInput = Schemas['NewMerge'];
export type SplitInput = Schemas['NewSplit'];
export type Split = Schemas['Split'];
export type SameMatter = Schemas['SameMatter'];
export type OpenMatter = Schemas['OpenMatter'];
export type MatterReason = Schemas['MatterReason'];
export type MatterVerdict = Schemas['MatterVerdict'];
export type MatterSettings = Schemas['MatterSettings'];
export type Contacts = Schemas['Contacts'];
export type Incident = Schemas['Incident'];
export type IncidentInput = Schemas['NewIncident'];
export type IncidentPatch = Schemas['IncidentPatch'];
export type AnswerPreview = Schemas['AnswerPreview'];
export type AnswerPreviewInput = Schemas['NewAnswerPreview'];
export type IncidentAnswerInput = Schemas['NewIncidentAnswer'];
export type IncidentAnswers = Schemas['IncidentAnswers'];

export type QueueQuery = Query<'getConversations'>;
export type QueueView = NonNullable<QueueQuery['view']>;
export type QueueSort = NonNullable<QueueQuery['sort']>;
export type BulkItem = Schemas['BulkInput']['items'][number];
export type BulkOutcome = Schemas['BulkResult']['results'][number];
export type SavedView = Schemas['SavedView'];
export type SavedViewInput = Schemas['NewSavedView'];
export type SavedViewPatch = Schemas['SavedViewPatch'];
/** By view; each stops at 1000, null where counting would take too long. */
export type ViewCounts = Schemas['ViewCounts']['counts'];
export type QueuePage = Schemas['QueuePage'];
/** Each count stops at 1000. */
export type QueueCounts = Schemas['QueueCounts'];

export type SearchQuery = Query<'getSearch'>;
export type SearchResult = Schemas['SearchResult'];
export type ReportSummaryQuery = Query<'getReportsSummary'>;
export type ReportGroupsQuery = Query<'getReportsGroups'>;
export type ReportSeriesQuery = Query<'getReportsSeries'>;
export type ReportHoursQuery = Query<'getReportsHours'>;
export type ReportBehindQuery = Query<'getReportsConversations'>;
export type ReportSummary = Schemas['ReportSummary'];
export type ReportGroups = Schemas['ReportGroups'];
export type ReportSeries = Schemas['ReportSeries'];
export type ReportHours = Schemas['ReportHours'];
export type ReportBehind = Schemas['ReportBehind'];
export type ReportFigure = Schemas['ReportFigure'];
export type ReportComparison = Schemas['ReportComparison'];
export type MeasureName = Schemas['MeasureName'];
export type ConversationHit = Schemas['ConversationHit'];
export type MessageHit = Schemas['MessageHit'];
export type CustomerHit = Schemas['CustomerHit'];
/** A text and where it says what was looked for. */
export type Snippet = Schemas['Snippet'];

export type Identity = Schemas['Identity'];
export type Customer = Schemas['Customer'];
export type CustomerPatch = Schemas['CustomerPatch'];
export type FoundCustomer = Schemas['FoundCustomer'];
export type CustomerJoinInput = Schemas['NewCustomerJoin'];
export type IdentityInput = Schemas['NewIdentity'];
export type CustomerParts = Schemas['CustomerParts'];
export type CustomerDivisionInput = Schemas['NewCustomerDivision'];
export type SameAs = Schemas['SameAs'];
export type MatchReason = Schemas['MatchReason'];
export type CustomerSuggestions = Schemas['CustomerSuggestions'];
export type CustomerPanel = Schemas['CustomerPanel'];
export type PanelSubmission = CustomerPanel['submissions'][number];

export type Agent = Schemas['Agent'];
export type AgentInput = Schemas['NewAgent'];
export type AgentPatch = Schemas['AgentPatch'];
export type Me = Schemas['Me'];
export type MePatch = Schemas['MePatch'];
/** Where somebody is signed in. */
export type SessionInfo = Schemas['SessionInfo'];
export type Team = Schemas['Team'];
export type TeamInput = Schemas['NewTeam'];
export type TeamPatch = Schemas['TeamPatch'];
export type ServiceLevel = Schemas['ServiceLevel'];
export type ServiceLevelInput = Schemas['NewServiceLevel'];
export type ConversationServiceLevel = Schemas['ConversationServiceLevel'];
export type TryOut = Schemas['TryOut'];
export type TryOutQuery = Query<'getServiceLevelsTryOut'>;
export type SkillKind = Schemas['SkillKind'];
export type Skill = Schemas['Skill'];
export type SkillInput = Schemas['NewSkill'];
export type SkillPatch = Schemas['SkillPatch'];
export type RoutingSettings = Schemas['RoutingSettings'];
export type RoutingDecision = Schemas['RoutingDecision'];
/** Something offered to the signed-in agent. */
export type Offer = Schemas['Offer'];
export type Offers = Schemas['Offers'];
/** The moment in figures, or what is different since an earlier look. */
export type LivePicture = Schemas['LivePicture'];
export type ScopeFigures = Schemas['ScopeFigures'];
export type AgentFigures = Schemas['AgentFigures'];
export type AgentStatus = AgentFigures['status'];
export type SupervisionPolicy = Schemas['SupervisionPolicy'];
export type MovesInput = Schemas['MovesInput'];
export type MovesResult = Schemas['MovesResult'];
export type WhisperInput = Schemas['WhisperInput'];
export type ReadAlong = Schemas['ReadAlong'];
export type ApiKey = Schemas['ApiKey'];
export type ApiKeyInput = Schemas['NewApiKey'];
/** With the key itself, which is shown once. */
export type ApiKeyCreated = Schemas['ApiKeyCreated'];
export type AuditAction = Schemas['AuditAction'];
export type AuditEntry = Schemas['AuditEntry'];
export type AuditPage = Schemas['AuditPage'];
export type AuditQuery = Query<'getAudit'>;
export type AuditPolicy = Schemas['AuditPolicy'];
export type PrivacyRequest = Schemas['PrivacyRequest'];
export type CustomerImport = Schemas['CustomerImport'];
export type CustomerImportDetail = Schemas['CustomerImportDetail'];
export type ImportReading = Schemas['ImportReading'];
export type Retention = Schemas['Retention'];
export type RetentionWanted = Schemas['RetentionWanted'];
export type RetentionPreview = Schemas['RetentionPreview'];
export type PurposePolicy = Schemas['PurposePolicy'];
export type LegalHold = Schemas['LegalHold'];
export type LegalHoldWanted = Schemas['LegalHoldWanted'];
export type SetupState = Schemas['SetupState'];
export type DemoSeat = NonNullable<SetupState['demo']>['seats'][number];
export type SetupInput = Schemas['Setup'];
export type Calendar = Schemas['Calendar'];
export type CalendarInput = Schemas['NewCalendar'];
export type CalendarPatch = Schemas['CalendarPatch'];
export type HolidayCountry = Schemas['HolidayCountry'];
export type Holiday = Schemas['Holiday'];
export type HolidayQuery = Query<'getHolidays'>;

export type SettingField = Schemas['SettingField'];
export type SettingValue = NonNullable<SettingField['default']>;
export type ChannelType = Schemas['ChannelType'];
export type ChannelCapabilities = ChannelType['capabilities'];
export type Channel = Schemas['Channel'];
export type ChannelInput = Schemas['NewChannel'];
export type ChannelPatch = Schemas['ChannelPatch'];
export type HeldInbound = Schemas['HeldInbound'];

export type FormCondition = Schemas['FormCondition'];
export type FormField = Schemas['FormField'];
export type FormStep = Schemas['FormStep'];
export type FormDefinition = Schemas['FormDefinition'];
export type Form = Schemas['Form'];
export type FormInput = Schemas['NewForm'];
export type FormPatch = Schemas['FormPatch'];
export type FormPreviewInput = Schemas['FormToPreview'];
export type FormPreview = Schemas['FormPreview'];
export type FormAdvice = FormPreview['advice'][number];
export type FormProblemCode = FormPreview['problems'][number]['code'];
export type FormAnswers = NonNullable<FormPreviewInput['answers']>;
export type Submission = Schemas['Submission'];
export type SubmissionQuery = Query<'getFormsByIdSubmissions'>;
export type SubmissionPage = Answer<'getFormsByIdSubmissions'>;

export type Rule = Schemas['Rule'];
export type RuleInput = Schemas['NewRule'];
export type RulePatch = Schemas['RulePatch'];
export type RuleTrigger = Schemas['RuleTrigger'];
export type RuleCondition = Schemas['RuleCondition'];
export type AutomationAction = Schemas['AutomationAction'];
export type ActionOutcome = Schemas['ActionOutcome'];
export type RuleRun = Schemas['RuleRuns']['items'][number];
export type RuleRunsQuery = Query<'getAutomationRulesByIdRuns'>;
export type DryRunInput = Schemas['DryRunInput'];
export type DryRunResult = Schemas['DryRunResult'];
export type Macro = Schemas['Macro'];
export type MacroInput = Schemas['NewMacro'];
export type MacroPatch = Schemas['MacroPatch'];
export type MacroRunInput = Schemas['MacroRunInput'];
export type MacroRunResult = Schemas['MacroRunResult'];

export type Status = Answer<'getStatus'>;
export type StatusProblem = Status['problems'][number];

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

/** Ephemeral; carries no sequence. A desk sends those of the first line itself; `reading` only counts from a supervisor. */
export type DeskSignal =
  | { kind: 'viewing' | 'typing' | 'reading'; conversationId: string; agentId: string; on: boolean }
  | { kind: 'presence'; agentId: string; state: PresenceState; reason: string }
  | { kind: 'customer_typing'; conversationId: string; on: boolean }
  /** Only to the agent's own desks; `gone` is the revision that was sent or thrown away. */
  | { kind: 'draft'; conversationId: string; agentId: string; draft: OwnDraft | null; gone: string | null }
  | { kind: 'status'; problems: StatusProblem[] };

type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

type Query<Name extends keyof operations> = operations[Name] extends { parameters: { query?: infer Asked } }
  ? NonNullable<Asked>
  : never;

/** How another system is connected; secrets stand apart and are never given out. */
export type ConnectorInput = Schemas['NewConnector'];
export type ConnectorConfig = ConnectorInput['config'];
export type Connector = Schemas['Connector'];
export type ConnectorEventKind = Schemas['ConnectorEventKind'];
export type ConnectorDelivery = Schemas['ConnectorDeliveries']['items'][number];
export type LookupTrialInput = Schemas['NewLookupTrial'];
export type LookupTrial = Schemas['LookupTrial'];
export type OpenApiInput = Schemas['OpenApiInput'];
export type OpenApiOperations = Schemas['OpenApiOperations'];
/** What a connected system knows of a customer, and what it can be made to do. */
export type SystemPanels = Schemas['SystemPanels'];
export type SystemPanel = Schemas['SystemPanel'];
export type SystemPanelData = Schemas['SystemPanelData'];
export type SystemAction = Schemas['SystemAction'];
export type ShownRequest = Schemas['ShownRequest'];
export type ActionPreview = Schemas['ActionPreview'];
export type ActionPreviewInput = Schemas['NewActionPreview'];
export type ActionRun = Schemas['ActionRun'];
export type ActionRunInput = Schemas['NewActionRun'];
