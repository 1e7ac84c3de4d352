import type { ActionId } from './actions.ts';
import type { Bindings } from './use-bindings.ts';

/** The action that stands in the way of a binding: the same keys, or keys that one begins with. */
export function conflictOf(id: ActionId, binding: string, bindings: Bindings): ActionId | null {
  for (const [other, taken] of bindings) {
    if (other === id || taken === '') continue;
    if (taken === binding || taken.startsWith(`${binding} `) || binding.startsWith(`${taken} `)) return other;
  }
  return null;
}
