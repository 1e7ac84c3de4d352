/** Fewer answers tell nothing. */
const leastAnswers = 3;
/** So large a part of the answers has to have come on one channel. */
const leastShare = 0.6;

/** Where somebody seems to like to answer, and on what that stands. */
export interface LearnedChannel {
  channelType: string;
  /** So many of the latest answers came there. */
  answers: number;
  of: number;
}

/**
 * A plain share, which an agent can check by counting: at least three of the latest thirty answers to our messages, and
 * three of five of all of them, came on that channel. What somebody said themselves counts more than any of this.
 */
export function learnChannel(answers: Readonly<Record<string, number>>): LearnedChannel | null {
  const of = Object.values(answers).reduce((sum, count) => sum + count, 0);
  const [most] = Object.entries(answers).sort(
    ([one, few], [other, many]) => many - few || one.localeCompare(other),
  );
  if (!most || most[1] < leastAnswers || most[1] / of < leastShare) return null;
  return { channelType: most[0], answers: most[1], of };
}
