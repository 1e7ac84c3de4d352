export type ReplyLanguage = 'en' | 'de' | 'pl' | 'nl';

export interface ReplyRecipient {
  type: string;
  value: string;
  name?: string | undefined;
}

export interface ReplyContent {
  name: string;
  shortcut: string;
  /** Null is for everybody. */
  teamId: string | null;
  texts: Partial<Record<ReplyLanguage, string>>;
  /** Formatting of the texts, sanitised; a text without is plain. */
  html: Partial<Record<ReplyLanguage, string>>;
  /** What a conversation is called that is begun with it; none is needed. */
  subjects: Partial<Record<ReplyLanguage, string>>;
  /** Who else gets what is written with it. */
  cc: ReplyRecipient[];
  bcc: ReplyRecipient[];
  fileIds: string[];
}

export interface CannedReply extends ReplyContent {
  id: string;
  usedCount: number;
  lastUsedAt: Date | null;
}
