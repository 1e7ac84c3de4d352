/** Time in milliseconds within which the next key of a sequence must come. */
export const sequenceTimeout = 1200;

export type Match = { kind: 'action'; id: string } | { kind: 'pending' } | { kind: 'none' };

/** Follows key steps and finds the action they are bound to. A key that continues nothing starts afresh. */
export class KeyMatcher {
  #typed: string[] = [];
  #lastAt = Number.NEGATIVE_INFINITY;

  /**
   * @param bindings action id to binding; an empty binding never matches
   * @param now milliseconds of a monotonic clock
   */
  press(step: string, bindings: ReadonlyMap<string, string>, now: number): Match {
    if (now - this.#lastAt > sequenceTimeout) this.#typed = [];
    this.#lastAt = now;
    const continued = find([...this.#typed, step], bindings);
    const match = continued.kind === 'none' && this.#typed.length > 0 ? find([step], bindings) : continued;
    if (match.kind === 'pending') {
      this.#typed = continued.kind === 'pending' ? [...this.#typed, step] : [step];
    } else {
      this.#typed = [];
    }
    return match;
  }
}

function find(typed: string[], bindings: ReadonlyMap<string, string>): Match {
  const sequence = typed.join(' ');
  let pending = false;
  for (const [id, binding] of bindings) {
    if (binding === sequence) return { kind: 'action', id };
    if (binding.startsWith(`${sequence} `)) pending = true;
  }
  return pending ? { kind: 'pending' } : { kind: 'none' };
}
