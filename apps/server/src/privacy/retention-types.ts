/** What can be kept for a while only. Those `byChannelType` may have other periods for some of them. */
export const retentionKinds = ['messages', 'files', 'inbound', 'drafts', 'visitors', 'audit'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

export const byChannelType: ReadonlySet<RetentionKind> = new Set(['messages', 'files', 'inbound']);

export interface RetentionRule {
  kind: RetentionKind;
  /** Null: of all that have no rule of their own. */
  channelType: string | null;
  /** Whole days; what is older goes. */
  days: number;
}

/** What a rule would take now. */
export interface RetentionPreview extends RetentionRule {
  /** Rows that would go. */
  count: number;
  oldest: Date | null;
  /** Rows that are old enough and stay because of a legal hold. */
  held: number;
}

/** What a rule is about, as the statements need it. */
export interface RetentionReach {
  kind: RetentionKind;
  channelType: string | null;
  /** With `channelType` null: the types that have rules of their own. */
  exceptTypes: string[];
  before: Date;
  now: Date;
}

export interface RetentionRun {
  at: string;
  /** Kind → rows that went. */
  gone: Partial<Record<RetentionKind, number>>;
}
