/** Words of the forms domain. Shapes of `FormDefinition` match the public schema in http/schemas/forms.ts. */
import type { Database } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';

export type Language = 'en' | 'de' | 'pl' | 'nl';
export type Names = Record<Language, string>;

export interface FormCondition {
  field: string;
  operator: 'equals' | 'not_equals' | 'contains' | 'filled' | 'empty';
  value: string;
}

export type FieldKind =
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
export type FieldMeaning = 'none' | 'name' | 'email' | 'phone' | 'subject' | 'message';

export interface FormField {
  name: string;
  kind: FieldKind;
  label: Names;
  help?: Names | undefined;
  required: boolean;
  choices?: { value: string; label: Names }[] | undefined;
  when?: FormCondition | undefined;
  meaning: FieldMeaning;
  /** Consent: what for. Its label is the wording. */
  purpose?: string | undefined;
  /** Files: at most this many; 5 when absent. */
  maxFiles?: number | undefined;
}

export interface FormStep {
  title: Names;
  fields: FormField[];
  when?: FormCondition | undefined;
}

export interface FormDefinition {
  title: Names;
  intro?: Names | undefined;
  thanks?: Names | undefined;
  draftNotice?: Names | undefined;
  steps: FormStep[];
  abandonAfterMinutes: number;
}

export interface Form {
  id: string;
  slug: string;
  channelId: string;
  definition: FormDefinition;
  /** Version of `definition`. */
  version: number;
  enabled: boolean;
  updatedAt: Date;
}

/** `choices` have a list, a given consent is `yes`, files are listed by name; everything else is one text. */
export type Answer = string | string[];
export type Answers = Record<string, Answer>;

export type FieldErrorCode =
  | 'required'
  | 'not_email'
  | 'not_phone'
  | 'not_number'
  | 'not_date'
  | 'not_a_choice'
  | 'too_long'
  | 'too_many_files';
export interface FieldError {
  code: FieldErrorCode;
  /** What may not be exceeded: characters or files. */
  limit?: number;
}
export type FieldErrors = Record<string, FieldError>;

/** One field as a browser saves it. A higher revision is newer, whenever it arrives. */
export interface FieldChange {
  value: Answer;
  revision: number;
  /** A whole page was sent: newer than every save before it, whatever their revisions. */
  newest?: boolean;
}
export type FieldChanges = Record<string, FieldChange>;

export type SubmissionState = 'draft' | 'submitted' | 'abandoned';

/** What a person agreed to or withdrew, in the words they saw. */
export interface ConsentEntry {
  field: string;
  purpose: string;
  given: boolean;
  wording: string;
  /** Version of the form. */
  version: number;
  language: Language;
  /** ISO 8601 */
  at: string;
}

/** What the person was told about saving while they type. */
export interface ShownNotice {
  wording: string;
  version: number;
  language: Language;
  at: string;
}

export interface SubmissionFile {
  field: string;
  fileId: string;
  filename: string;
  contentType: string;
  /** bytes */
  size: number;
}

export interface Submission {
  id: string;
  formId: string;
  formVersion: number;
  visitorId: string;
  customerId: string | null;
  conversationId: string | null;
  state: SubmissionState;
  settlement: number;
  values: Answers;
  revisions: Record<string, number>;
  errors: FieldErrors;
  /** Index of the step the person is at, from 0. */
  step: number;
  language: Language;
  consents: ConsentEntry[];
  notice: ShownNotice;
  pageUrl: string | null;
  referrer: string | null;
  spam: SpamVerdict;
  erasedAt: Date | null;
  announcedAt: Date | null;
  unannounced: boolean;
  timerAt: Date | null;
  createdAt: Date;
  changedAt: Date;
  submittedAt: Date | null;
  abandonedAt: Date | null;
  files: SubmissionFile[];
}

export interface SpamVerdict {
  score: number;
  /** `held`: kept and shown to an administrator, not yet a message. */
  verdict: 'clean' | 'held';
  reasons: string[];
}

/** Who fills in which form: everything a save needs to begin a submission. Comes from a signed token. */
export interface SubmissionKey {
  submissionId: string;
  formId: string;
  formVersion: number;
  visitorId: string;
}

/** What the page around the form knows. */
export interface SubmissionContext {
  language: Language;
  /** Wording of the notice about saving, as it was shown. */
  notice: string;
  pageUrl: string | null;
  referrer: string | null;
}

export interface FormsDeps {
  database: Database;
  files: FileStore;
  jobs: Pick<Jobs, 'at'>;
  now(): Date;
}
