import type { RoutingDecision } from '@throughline/sdk';
import type { MessageKey } from '../../i18n/index.ts';

/** What tipped the scales for the agent who was chosen. */
export function becauseOf({ how, explanation }: Pick<RoutingDecision, 'how' | 'explanation'>): MessageKey {
  const { chosen, next, lastAgent } = explanation;
  if (lastAgent) return 'why.because.last';
  if (how === 'pull') return 'why.because.pull';
  const second = next[0];
  if (!second) return 'why.because.only';
  return chosen.preference > second.preference ? 'why.because.skills' : 'why.because.idle';
}
