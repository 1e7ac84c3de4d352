/**
 * Who is at work, from where, in which request: known at the edge, wanted where a command writes its entry, and
 * nobody's business in between. So it travels beside the call and not through every signature.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditChange, AuditView } from './actions.ts';
import type { Changes } from './changes.ts';

export interface Who {
  kind: 'agent' | 'api_key' | 'system';
  /** Null for the system. */
  id: string | null;
  /** What they are called at that moment; empty for the system itself. */
  name: string;
}

export interface Thing {
  id: string;
  /** What it is called at that moment. */
  name: string;
}

export interface SeenView {
  at: Date;
  context: AuditContext;
  action: AuditView;
  thing: Thing;
}

export interface AuditContext {
  who: Who;
  /** Shortened, see `shortenAddress`; null inside this machine. */
  address: string | null;
  requestId: string | null;
  /** What the route says it leaves; empty when it says nothing, and then everything is kept. */
  declared: readonly AuditChange[];
  /** Whether what was declared was written, or there was nothing to write. */
  settled: boolean;
  /** Takes views of personal data; null where nobody keeps them. */
  seen: ((view: SeenView) => void) | null;
}

export type { Changes };

const storage = new AsyncLocalStorage<AuditContext>();

/** What nobody in particular does: timers, the command line. */
export const systemContext = (name = ''): AuditContext => ({
  who: { kind: 'system', id: null, name },
  address: null,
  requestId: null,
  declared: [],
  settled: false,
  seen: null,
});

export const inAuditContext = <T>(context: AuditContext, work: () => T): T => storage.run(context, work);

export const currentContext = (): AuditContext => storage.getStore() ?? systemContext();
