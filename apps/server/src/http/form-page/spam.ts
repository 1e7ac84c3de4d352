import type { SpamVerdict } from '../../forms/index.ts';

/** What is known about how a form was sent; nothing of it judges the person. */
export interface SpamSignals {
  /** The field no person sees was filled in. */
  trapFilled: boolean;
  secondsOpen: number;
  proof: 'valid' | 'wrong' | 'absent';
  /** Addresses of web pages in all answers together. */
  links: number;
}

const holdFrom = 60;
/** What each sign weighs; without script there is no proof, and that alone holds nobody back. */
const weights = { trap: 100, wrongProof: 60, noProof: 30, links: 40 };

/**
 * `again`: nobody fills in a form this fast; ask to press the button once more. Otherwise a verdict: what is held is
 * kept until an administrator releases it.
 */
export function judge(signals: SpamSignals): SpamVerdict | 'again' {
  const fastest = signals.proof === 'valid' ? 1 : 3;
  if (!signals.trapFilled && signals.secondsOpen < fastest) return 'again';
  const found: [string, number][] = [];
  if (signals.trapFilled) found.push(['trap_filled', weights.trap]);
  if (signals.proof === 'wrong') found.push(['wrong_proof', weights.wrongProof]);
  if (signals.proof === 'absent') found.push(['no_proof', weights.noProof]);
  if (signals.links > 3) found.push(['many_links', weights.links]);
  const score = found.reduce((sum, [, weight]) => sum + weight, 0);
  return { score, verdict: score >= holdFrom ? 'held' : 'clean', reasons: found.map(([reason]) => reason) };
}

export const countLinks = (texts: string[]): number =>
  texts.reduce((count, text) => count + (text.match(/https?:\/\/|\[url|<a\s/gi)?.length ?? 0), 0);
