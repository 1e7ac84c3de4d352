import { z } from 'zod';
import type { ConversationFacts } from '../../conversations/index.ts';
import type { Circumstances } from '../types.ts';
import type { ActionKind, Deed, Outcome, Plan } from './action.ts';
import { assign } from './assign.ts';
import { close } from './close.ts';
import { label } from './label.ts';
import { note } from './note.ts';
import { reopen } from './reopen.ts';
import { reply } from './reply.ts';
import { snooze } from './snooze.ts';

export type { SendAnswer } from './action.ts';

/** Everything rules and macros can do; a new one is a file and a line. */
const kinds = { assign, label, close, reopen, snooze, note, reply };

export const actionSchema = z
  .discriminatedUnion('kind', [
    assign.schema,
    label.schema,
    close.schema,
    reopen.schema,
    snooze.schema,
    note.schema,
    reply.schema,
  ])
  .meta({ id: 'AutomationAction' });

export type Action = z.infer<typeof actionSchema>;

const kindOf = (action: Action) => kinds[action.kind] as unknown as ActionKind<z.ZodType<Action>>;

/** What an action would change. */
export const planOf = (action: Action, facts: ConversationFacts, circumstances: Circumstances): Plan =>
  kindOf(action).plan(action, facts, circumstances);

export const carryOut = (action: Action, deed: Deed): Promise<Outcome> =>
  kindOf(action).carryOut(action, deed);
