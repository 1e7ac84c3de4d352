/** Where something is marked: from and to, positions in UTF-16 units. */
export type Range = [from: number, to: number];

export interface Snippet {
  text: string;
  ranges: Range[];
}

/** A message or note that was found. */
export interface MessageHit {
  messageId: string;
  conversationId: string;
  kind: 'message' | 'note' | 'side';
  direction: 'in' | 'out' | null;
  author: string;
  at: string;
  channelType: string | null;
  snippet: Snippet;
}

export interface CustomerHit {
  id: string;
  name: Snippet;
  /** Addresses and numbers, those that were looked for first; at most three. */
  handles: Snippet[];
}
