import { useEffect, useSyncExternalStore } from 'react';
import { incidentApi } from '../../api/incident-client.ts';
import { useTranslate } from '../../i18n/index.ts';

/** Counts of rows that were shown, each with the moment of its latest message then. */
const known = new Map<string, { count: number; asOf: string }>();
/** Rows shown since that are to be asked for together. */
const wanted = new Map<string, string>();
const listeners = new Set<() => void>();
let asking = false;

const most = 100;
/** Rows that are scrolled past need no count, milliseconds. */
const settlesAfter = 200;

function want(id: string, asOf: string): void {
  if (known.get(id)?.asOf === asOf) return;
  wanted.set(id, asOf);
  if (asking) return;
  asking = true;
  setTimeout(() => void ask(), settlesAfter);
}

async function ask(): Promise<void> {
  const asked = [...wanted].slice(0, most);
  for (const [id] of asked) wanted.delete(id);
  asking = wanted.size > 0;
  if (asking) setTimeout(() => void ask(), settlesAfter);
  try {
    const { items } = await incidentApi.contactCounts(asked.map(([id]) => id));
    const counts = new Map(items.map(({ conversationId, count }) => [conversationId, count]));
    for (const [id, asOf] of asked) known.set(id, { count: counts.get(id) ?? 0, asOf });
    for (const listener of listeners) listener();
  } catch {
    // The row stands without; it asks again when something is said in it.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often the customer has turned to us in this conversation, from the second time on. */
export function RowContacts({ id, asOf }: { id: string; asOf: string }) {
  const t = useTranslate();
  const count = useSyncExternalStore(subscribe, () => known.get(id)?.count ?? 0);
  useEffect(() => want(id, asOf), [id, asOf]);
  if (count < 2) return null;
  return (
    <span
      role="img"
      aria-label={t('incidents.rowContacts', { count })}
      title={t('incidents.rowContacts', { count })}
      className="shrink-0 text-quiet text-sm tabular-nums"
    >
      {count}×
    </span>
  );
}
