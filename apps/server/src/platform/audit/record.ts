import type { Tx } from '../db/index.ts';
import type { AuditChange, AuditView } from './actions.ts';
import { append } from './chain.ts';
import type { Changes } from './changes.ts';
import { currentContext, type Thing } from './context.ts';

/**
 * Writes the entry of an administrative change, in the transaction that makes the change: neither is there without the
 * other. Call it last, it holds up other administrative changes until the transaction ends.
 *
 * A change that changes nothing leaves no entry. In a request whose route declares what it leaves, only that is
 * written: what changes with it (a form's channel) is part of it and no second act.
 * @param changes from `changesBetween`; left out where there is nothing to compare
 */
export async function audit(tx: Tx, action: AuditChange, thing: Thing, changes?: Changes): Promise<void> {
  const context = currentContext();
  if (context.declared.length > 0 && !context.declared.includes(action)) return;
  context.settled = true;
  if (changes !== undefined && Object.keys(changes).length === 0) return;
  await append(tx, [
    {
      at: new Date(),
      who_kind: context.who.kind,
      who_id: context.who.id,
      who_name: context.who.name,
      address: context.address,
      request_id: context.requestId,
      action,
      thing_id: thing.id,
      thing_name: thing.name,
      changes: changes ?? null,
    },
  ]);
}

/** Says that a request that may leave an entry has none to leave, e.g. because what it changed is the caller's own. */
export function auditNothing(_reason: string): void {
  currentContext().settled = true;
}

/** Notes that somebody looks at personal data; costs the request nothing, policy decides later whether it is kept. */
export function auditView(action: AuditView, thing: Thing): void {
  const context = currentContext();
  context.seen?.({ at: new Date(), context, action, thing });
}
