import type { ConversationRow, TimelineItem } from '../conversations/index.ts';
import { listClaims, selectIdentities } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Adapters } from './adapters.ts';
import type { ChannelDirectory } from './directory.ts';

/** A way the customer can be answered within a conversation. */
export interface ReplyOption {
  channelId: string;
  channelType: string;
  channelName: string;
  to: { type: string; value: string };
  preferred: boolean;
  available: boolean;
  /** `customer_left`, `address_bounced`, `address_blocked`; null when available. */
  reason: string | null;
}

/**
 * Every enabled channel that can send, paired with the identities it reaches. The channel the customer last wrote on
 * is preferred while it works; a live channel whose customer has left gives way to the best one that lasts.
 * @param found the conversation with the latest page of its timeline
 */
export async function replyOptions(
  db: Reader,
  deps: {
    adapters: Adapters;
    directory: ChannelDirectory;
    isConnected(handle: { type: string; value: string }): boolean;
  },
  found: { conversation: ConversationRow; timeline: TimelineItem[] },
): Promise<ReplyOption[]> {
  const { conversation, timeline } = found;
  const [identities, claims] = await Promise.all([
    selectIdentities(db, conversation.customer.id),
    listClaims(db, conversation.customer.id),
  ]);
  const reachable = [
    ...identities.map((identity) => ({
      type: identity.type,
      value: identity.value,
      reachability: identity.reachability,
    })),
    ...claims.map((claim) => ({ ...claim, reachability: 'reachable' as const })),
  ];
  const inbound = timeline.filter((item) => item.kind === 'message' && item.direction === 'in').reverse();
  const used = inbound.map((item) => ({ channelId: item.channelId, value: item.author.handle ?? '' }));

  const options: ReplyOption[] = [];
  for (const channel of deps.directory.all()) {
    if (!channel.enabled) continue;
    const { capabilities } = deps.adapters.of(channel.type);
    if (!capabilities.outbound) continue;
    for (const handle of reachable.filter((candidate) => candidate.type === capabilities.reaches)) {
      // A device is only reached on the channel it is on.
      if (
        capabilities.live &&
        !used.some((use) => use.channelId === channel.id && use.value === handle.value)
      )
        continue;
      const reason =
        handle.reachability === 'bounced'
          ? 'address_bounced'
          : handle.reachability === 'blocked'
            ? 'address_blocked'
            : capabilities.live && !deps.isConnected(handle)
              ? 'customer_left'
              : null;
      options.push({
        channelId: channel.id,
        channelType: channel.type,
        channelName: channel.name,
        to: { type: handle.type, value: handle.value },
        preferred: false,
        // A live channel keeps what is written for the customer's return, so it stays usable.
        available: reason === null || reason === 'customer_left',
        reason,
      });
    }
  }

  const rank = (option: ReplyOption): number => {
    const lastUse = used.findIndex(
      (use) => use.channelId === option.channelId && use.value === option.to.value,
    );
    const recency = lastUse === -1 ? 500 : lastUse;
    return recency + (option.reason === 'customer_left' ? 1000 : 0) + (option.available ? 0 : 10_000);
  };
  options.sort((a, b) => rank(a) - rank(b));
  const best = options.find((option) => option.available);
  if (best) best.preferred = true;
  return options.slice(0, 20);
}
