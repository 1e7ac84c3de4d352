import { v7 as uuid } from 'uuid';
import { companyLanguage } from '../people/index.ts';
import { audit, changesBetween } from '../platform/audit/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { adviceFor, checkDefinition, type FormAdvice } from './check-definition.ts';
import { textIn } from './shown-text.ts';
import { insertForm } from './store.ts';
import type { Form, FormDefinition, FormsDeps } from './types.ts';

/** Opens the channel a form's submissions arrive on, under the given id. Called just before the form commits. */
export type OpenFormChannel = (input: {
  id: string;
  name: string;
  teamId: string | null;
  formId: string;
}) => Promise<void>;

/**
 * Creates a form and its channel: no form without a channel.
 * @param input.slug part of its address; made from the title when absent
 * @throws AppError `invalid_input` naming every bad path, `already_exists` when the given slug is taken
 */
export async function createForm(
  deps: FormsDeps & { openChannel: OpenFormChannel },
  input: { definition: FormDefinition; slug?: string | undefined; teamId?: string | null | undefined },
): Promise<{ form: Form; advice: FormAdvice[] }> {
  assertDefinition(input.definition);
  const id = uuid();
  // A form's address and channel are named as the company speaks.
  const title = textIn(input.definition.title, await companyLanguage(deps.database.db));
  const form = await deps.database.transaction(async (tx) => {
    const made: Form = {
      id,
      slug: input.slug ?? slugOf(title),
      channelId: uuid(),
      definition: input.definition,
      version: 1,
      enabled: true,
      updatedAt: deps.now(),
    };
    const inserted =
      (await insertForm(tx, made)) ||
      // A slug made from the title may give way; one that was asked for may not.
      (input.slug === undefined &&
        (await insertForm(tx, Object.assign(made, { slug: `${made.slug}-${id.slice(-6)}` }))));
    if (!inserted) {
      const message = `"${made.slug}" is used by another form`;
      throw new AppError('already_exists', {
        detail: `slug: ${message}`,
        fields: [{ field: 'slug', message }],
      });
    }
    await deps.openChannel({
      id: made.channelId,
      name: title.slice(0, 80),
      teamId: input.teamId ?? null,
      formId: id,
    });
    const { definition, slug } = made;
    await audit(tx, 'form.created', { id, name: title }, changesBetween({}, { slug, definition }));
    return made;
  });
  return { form, advice: adviceFor(form.definition) };
}

/** @throws AppError `invalid_input` naming every bad path */
export function assertDefinition(definition: FormDefinition): void {
  const problems = checkDefinition(definition).map(({ field, message }) => ({ field, message }));
  const [first] = problems;
  if (!first) return;
  if (problems.length === 1) throw invalid(first.field, first.message);
  throw new AppError('invalid_input', {
    detail: problems.map((problem) => `${problem.field}: ${problem.message}`).join('; '),
    fields: problems,
  });
}

function slugOf(title: string): string {
  const slug = title
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return slug || 'form';
}
