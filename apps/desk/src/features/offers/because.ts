import type { RoutingDecision } from '@throughline/sdk';

export type Because = 'last' | 'pull' | 'only' | 'skills' | 'idle';

/** What tipped the scales for the agent who was chosen. */
export function becauseOf({ how, explanation }: Pick<RoutingDecision, 'how' | 'explanation'>): Because {
  const { chosen, next, lastAgent } = explanation;
  if (lastAgent) return 'last';
  if (how === 'pull') return 'pull';
  const second = next[0];
  if (!second) return 'only';
  return chosen.preference > second.preference ? 'skills' : 'idle';
}
