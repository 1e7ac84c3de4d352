import { v7 as uuid } from 'uuid';
import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import type { MadeChannels } from '../views/index.ts';
import type { Action } from './actions/index.ts';
import { checkMacro } from './check-content.ts';
import { countOwned, insertMacro, lockMacro, removeMacro, updateMacro } from './macro-store.ts';
import type { Macro, MacroUser } from './macro-types.ts';

const mostMacros = 200;

export interface MacroContent {
  name: string;
  shared: boolean;
  actions: Action[];
}

interface SaveDeps {
  database: Database;
  made(): MadeChannels;
  now(): Date;
}

/** @throws AppError `invalid_input`, `forbidden` for sharing without the permission */
export async function createMacro(
  { database, made, now }: SaveDeps,
  content: MacroContent,
  user: MacroUser,
): Promise<Macro> {
  if (content.shared && !user.mayShare) throw new AppError('forbidden');
  await checkMacro(database.db, content.actions, made());
  const macro: Macro = {
    id: uuid(),
    name: content.name.trim(),
    ownerId: user.agentId,
    shared: content.shared,
    actions: content.actions,
    changedAt: now(),
  };
  await database.transaction(async (tx) => {
    if ((await countOwned(tx, user.agentId)) >= mostMacros)
      throw invalid('name', `no more than ${mostMacros} macros can be kept`);
    await insertMacro(tx, macro);
    await tell(tx, macro.id, user, false);
    await note(tx, 'shared_macro.created', null, macro);
  });
  return macro;
}

/** @throws AppError `macro_not_found`, `forbidden`, `invalid_input` */
export async function changeMacro(
  { database, made, now }: SaveDeps,
  id: string,
  change: { [Key in keyof MacroContent]?: MacroContent[Key] | undefined },
  user: MacroUser,
): Promise<Macro> {
  return database.transaction(async (tx) => {
    const before = await lockChangeable(tx, id, user);
    const macro = {
      ...before,
      name: change.name?.trim() ?? before.name,
      shared: change.shared ?? before.shared,
      actions: change.actions ?? before.actions,
      changedAt: now(),
    };
    if (macro.shared !== before.shared && !user.mayShare) throw new AppError('forbidden');
    if (change.actions !== undefined) await checkMacro(tx, change.actions, made());
    await updateMacro(tx, macro);
    await tell(tx, id, user, false);
    await note(tx, 'shared_macro.changed', before, macro);
    return macro;
  });
}

/** @throws AppError `macro_not_found`, `forbidden` */
export async function deleteMacro(database: Database, id: string, user: MacroUser): Promise<void> {
  await database.transaction(async (tx) => {
    const macro = await lockChangeable(tx, id, user);
    await removeMacro(tx, id);
    await tell(tx, id, user, true);
    await note(tx, 'shared_macro.deleted', macro, null);
  });
}

async function lockChangeable(tx: Tx, id: string, user: MacroUser): Promise<Macro> {
  const macro = await lockMacro(tx, id);
  if (!macro || (!macro.shared && macro.ownerId !== user.agentId)) throw new AppError('macro_not_found');
  if (macro.shared && !user.mayShare) throw new AppError('forbidden');
  return macro;
}

async function tell(tx: Tx, macroId: string, user: MacroUser, deleted: boolean): Promise<void> {
  await appendEvents(tx, [
    { type: 'macro.changed', actor: `agent:${user.agentId}`, data: { macroId, deleted } },
  ]);
}

/** What an agent keeps for themselves is nobody's business. */
async function note(
  tx: Tx,
  action: 'shared_macro.created' | 'shared_macro.changed' | 'shared_macro.deleted',
  before: Macro | null,
  macro: Macro | null,
): Promise<void> {
  if (!before?.shared && !macro?.shared) return auditNothing('a macro of one’s own');
  const { id, name } = (before ?? macro) as Macro;
  await audit(tx, action, { id, name }, changesBetween(told(before), told(macro)));
}

const told = (macro: Macro | null) =>
  macro === null ? {} : { name: macro.name, shared: macro.shared, actions: macro.actions };
