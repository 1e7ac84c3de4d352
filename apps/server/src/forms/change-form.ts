import { isDeepStrictEqual } from 'node:util';
import { companyLanguage } from '../people/index.ts';
import { audit, changesBetween } from '../platform/audit/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { adviceFor, type FormAdvice } from './check-definition.ts';
import { assertDefinition } from './create-form.ts';
import { textIn } from './shown-text.ts';
import { lockForm, updateForm } from './store.ts';
import type { Form, FormDefinition, FormsDeps } from './types.ts';

/**
 * Changes the questions (as a new version: drafts keep the one they were begun with) or switches the form off and on.
 * @param change.basedOn version the change was made from: one made from an older version is refused, so that nobody
 *   overwrites what somebody else saved meanwhile
 * @throws AppError `form_not_found`, `form_changed`, `invalid_input` naming every bad path
 */
export async function changeForm(
  deps: FormsDeps,
  id: string,
  change: {
    definition?: FormDefinition | undefined;
    enabled?: boolean | undefined;
    basedOn?: number | undefined;
  },
  actor: string,
): Promise<{ form: Form; advice: FormAdvice[] }> {
  if (change.definition) assertDefinition(change.definition);
  return deps.database.transaction(async (tx) => {
    const form = await lockForm(tx, id);
    if (!form) throw new AppError('form_not_found');
    if (change.basedOn !== undefined && change.basedOn !== form.version) throw new AppError('form_changed');
    const definition = change.definition ?? form.definition;
    const newVersion = !isDeepStrictEqual(plain(definition), form.definition);
    const changed: Form = {
      ...form,
      definition,
      version: form.version + (newVersion ? 1 : 0),
      enabled: change.enabled ?? form.enabled,
      updatedAt: deps.now(),
    };
    await updateForm(tx, changed, newVersion);
    await appendEvents(tx, [
      { type: 'channel.changed', actor, data: { channelId: form.channelId, formId: form.id } },
    ]);
    const thing = { id, name: textIn(form.definition.title, await companyLanguage(tx)) };
    const changes = changesBetween(shown(form), shown(changed));
    await audit(tx, 'form.changed', thing, changes);
    return { form: changed, advice: adviceFor(definition) };
  });
}

const shown = ({ enabled, definition }: Form) => ({ enabled, definition: plain(definition) });

/** As it reads after a round through the database: without absent keys. */
const plain = (definition: FormDefinition): unknown => JSON.parse(JSON.stringify(definition));
