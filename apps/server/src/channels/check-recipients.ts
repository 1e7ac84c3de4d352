import { normaliseHandle } from '../customers/index.ts';
import { AppError, type FieldProblem } from '../platform/errors/index.ts';

type Address = { type: string; value: string };

/** What a mail address looks like once it is normalised, enough to tell a slip of the hand. */
const usual = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@.]+$/;

/**
 * Refuses addresses nothing can be sent to, naming each, before anything is stored.
 * @param own addresses of ours: what goes there comes back
 * @throws AppError `invalid_input`
 */
export function checkRecipients(
  lists: { to: Address[]; cc: Address[]; bcc: Address[] },
  own: readonly string[] = [],
): void {
  const ours = new Set(own.map((address) => address.trim().toLowerCase()));
  const fields = (['to', 'cc', 'bcc'] as const).flatMap((list) =>
    lists[list].flatMap((handle, index): FieldProblem[] => {
      const message = problemOf(handle, ours);
      return message === null ? [] : [{ field: `${list}.${index}.value`, message }];
    }),
  );
  if (fields.length > 0)
    throw new AppError('invalid_input', { fields, detail: `${fields[0]?.field}: ${fields[0]?.message}` });
}

function problemOf(handle: Address, ours: ReadonlySet<string>): string | null {
  const found = normaliseHandle(handle);
  if (!found || !isUsableAddress(handle))
    return handle.type === 'email' ? 'is not a mail address' : 'is not a usable address';
  return ours.has(found.value) ? 'is an address of our own' : null;
}

/** False for what was typed or came in as an address and is none. */
export function isUsableAddress(handle: Address): boolean {
  const found = normaliseHandle(handle);
  return found !== null && (handle.type !== 'email' || usual.test(found.value));
}
