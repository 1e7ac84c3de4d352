import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import type { PrivacyDeps } from './types.ts';

/** For what personal data is handed out or erased: asked for where the company wants it, and kept in the audit log. */
export interface PurposePolicy {
  exports: boolean;
  erasures: boolean;
  /** What can be chosen; nobody types one, so none names a person. */
  offered: string[];
}

const setting = 'purposes';

export async function readPurposes(db: Reader): Promise<PurposePolicy> {
  const stored = (await readSetting(db, setting)) as Partial<PurposePolicy> | null;
  return {
    exports: stored?.exports ?? false,
    erasures: stored?.erasures ?? false,
    offered: stored?.offered ?? [],
  };
}

/** @throws AppError `invalid_input` [offered] when purposes are asked for and none is offered */
export const changePurposes = (deps: PrivacyDeps, policy: PurposePolicy): Promise<void> =>
  deps.database.transaction(async (tx) => {
    const offered = [...new Set(policy.offered.map((each) => each.trim()).filter((each) => each !== ''))];
    if ((policy.exports || policy.erasures) && offered.length === 0)
      throw new AppError('invalid_input', { fields: [{ field: 'offered', message: sentence('required') }] });
    const next = { ...policy, offered };
    const changes = changesBetween(await readPurposes(tx), next);
    if (Object.keys(changes).length === 0) return auditNothing('it is asked for already');
    await writeSetting(tx, setting, next);
    await audit(tx, 'purposes.changed', { id: setting, name: '' }, changes);
  });

/**
 * The purpose as the log keeps it; null where none was given and none is asked for.
 * @throws AppError `invalid_input` [purpose] when one is asked for and it is missing or is not offered
 */
export async function purposeOf(
  db: Reader,
  what: 'exports' | 'erasures',
  given: string | null,
): Promise<string | null> {
  const policy = await readPurposes(db);
  if (!policy[what]) return null;
  if (given !== null && policy.offered.includes(given)) return given;
  throw new AppError('invalid_input', {
    fields: [
      {
        field: 'purpose',
        message:
          given === null
            ? sentence('required')
            : sentence('not_one_of', { choices: policy.offered.join(', ') }),
      },
    ],
  });
}
