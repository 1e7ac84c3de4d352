import { AppError, sentence } from '../platform/errors/index.ts';

/** Runs a write; when it meets a unique index, says so about `field`. The transaction is lost then. */
export async function alreadyExistsOn<T>(field: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    const message = sentence('taken');
    throw new AppError('already_exists', { detail: `${field}: ${message}`, fields: [{ field, message }] });
  }
}
