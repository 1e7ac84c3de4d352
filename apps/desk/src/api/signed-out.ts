const listeners = new Set<() => void>();

/** Called when the server says the session is over. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function signalSignedOut(): void {
  for (const listener of listeners) listener();
}
