import type { ConversationRow } from '@throughline/sdk';

/** Colour only where somebody has to hurry. */
export const dueTone: Record<NonNullable<ConversationRow['due']>['state'], string> = {
  on_time: 'text-quiet',
  at_risk: 'text-warning',
  breached: 'text-risk',
};
