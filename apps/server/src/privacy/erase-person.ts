import { close } from '../conversations/index.ts';
import { eraseTouchpoints } from '../journeys/index.ts';
import { forgetNames } from '../platform/audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { forgetPerson } from '../search/index.ts';
import { classification } from './classification.ts';
import { forgetArchives } from './request-store.ts';
import {
  contentsOf,
  eraseRows,
  eraseTraces,
  lockPerson,
  markErased,
  typedWordsOf,
  unclosedOf,
} from './rows-store.ts';
import { scopeOf } from './scope-store.ts';
import type { Language } from './types.ts';
import { words } from './words.ts';

export interface Erased {
  /** Table → rows deleted or emptied. */
  touched: Record<string, number>;
  /** SHA-256 of contents of theirs; those nothing else names have to go from the store afterwards. */
  contents: string[];
}

/**
 * Takes a person out of every table in one transaction: all of it or nothing. Conversations and messages stay as empty
 * rows, so what was counted stays counted; who is erased cannot be told apart from others who are. Erasing again finds
 * nothing left.
 * @throws AppError `customer_not_found`
 */
export async function erasePerson(
  tx: Tx,
  customerId: string,
  options: { now: Date; language: Language },
): Promise<Erased> {
  await lockPerson(tx, await scopeOf(tx, customerId));
  // Read anew: what was written while we waited is theirs as well.
  const scope = await scopeOf(tx, customerId);
  const contents = await contentsOf(tx, scope);
  const touched: Record<string, number> = {};
  const count = (name: string, rows: number) => {
    if (rows > 0) touched[name] = rows;
  };

  for (const id of await unclosedOf(tx, scope))
    await close(tx, id, { kind: 'system', id: null, name: 'Throughline' }, options.now);
  const typed = await typedWordsOf(tx, scope);
  await forgetPerson(tx, scope.customers, scope.messages);
  count('message', await eraseTraces(tx, scope));
  count('touchpoint', await eraseTouchpoints(tx, scope.customers, scope.visitors));
  for (const [name, table] of Object.entries(classification)) {
    if (table.byItsDoor) continue;
    const rows = await eraseRows(tx, name, table, scope, words[options.language].erased);
    count(name, rows + (touched[name] ?? 0));
  }
  await forgetArchives(tx, scope.customers, options.now);
  await markErased(tx, scope, options.now);
  count('audit_entry', await forgetNames(tx, scope.things, typed));
  await appendEvents(
    tx,
    scope.customers.map((id) => ({ type: 'customer.changed', customerId: id, actor: 'system' })),
  );
  return { touched, contents };
}
