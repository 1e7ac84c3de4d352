import type { ConversationDetail } from '@throughline/sdk';
import type { Other } from '../../realtime/others.ts';

/** Somebody else who answers the same customer at the same time. */
export interface Rival {
  agentId: string;
  does: 'typing' | 'answered';
}

/**
 * Who is writing too, or has answered since this answer was begun; null when nobody.
 * @param begunAt when the first word was written here, milliseconds since the epoch; null before that
 */
export function rivalOf(
  detail: Pick<ConversationDetail, 'timeline' | 'held'>,
  others: readonly Other[],
  meId: string,
  begunAt: number | null,
): Rival | null {
  const typing = others.find((other) => other.typing);
  if (typing) return { agentId: typing.agentId, does: 'typing' };
  if (begunAt === null) return null;
  const answers = [
    ...detail.timeline
      .filter((item) => item.direction === 'out' && item.author.kind === 'agent')
      .map((item) => ({ id: item.author.id, at: item.at })),
    ...detail.held.map((held) => ({ id: held.author.id, at: held.createdAt })),
  ];
  const answer = answers.findLast(({ id, at }) => id !== null && id !== meId && Date.parse(at) > begunAt);
  return answer?.id ? { agentId: answer.id, does: 'answered' } : null;
}
