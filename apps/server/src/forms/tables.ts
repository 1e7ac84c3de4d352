import type { SubmissionState } from './types.ts';

/** Rows as PostgreSQL gives them; JSON columns are written as text. */
export type FormTables = {
  form: FormRow;
  form_version: { form_id: string; version: number; definition: unknown; created_at: Date };
  submission: SubmissionRow;
  submission_file: {
    submission_id: string;
    field: string;
    file_id: string;
    filename: string;
    content_type: string;
    size: number;
    created_at: Date;
  };
};

export interface FormRow {
  id: string;
  slug: string;
  channel_id: string;
  version: number;
  enabled: boolean;
  created_at: Date;
  updated_at: Date;
}

export interface SubmissionRow {
  id: string;
  form_id: string;
  form_version: number;
  visitor_id: string;
  customer_id: string | null;
  conversation_id: string | null;
  state: SubmissionState;
  settlement: number;
  values: unknown;
  revisions: unknown;
  errors: unknown;
  step: number;
  language: string;
  consents: unknown;
  notice: unknown;
  page_url: string | null;
  referrer: string | null;
  spam_score: number;
  spam_verdict: 'clean' | 'held';
  spam_reasons: string[];
  erased_at: Date | null;
  announced_at: Date | null;
  unannounced: boolean;
  timer_at: Date | null;
  created_at: Date;
  changed_at: Date;
  submitted_at: Date | null;
  abandoned_at: Date | null;
}
