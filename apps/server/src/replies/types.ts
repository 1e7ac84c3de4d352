export type ReplyLanguage = 'en' | 'de' | 'pl' | 'nl';

export interface ReplyContent {
  name: string;
  shortcut: string;
  /** Null is for everybody. */
  teamId: string | null;
  texts: Partial<Record<ReplyLanguage, string>>;
  /** What a conversation is called that is begun with it; none is needed. */
  subjects: Partial<Record<ReplyLanguage, string>>;
  fileIds: string[];
}

export interface CannedReply extends ReplyContent {
  id: string;
  usedCount: number;
  lastUsedAt: Date | null;
}
