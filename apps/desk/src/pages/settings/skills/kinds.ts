import type { SkillKind } from '@throughline/sdk';

/** In the order the table shows them. */
export const skillKinds: readonly SkillKind[] = ['topic', 'product', 'language', 'channel'];
