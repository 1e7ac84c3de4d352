import { AppError, invalid, sentence } from '../../platform/errors/index.ts';
import { GuardedError, guardedGet } from '../../platform/outgoing/index.ts';

/**
 * The text of a document somewhere on the web.
 * @throws AppError `invalid_input` naming `url`
 */
export async function fetchDocument(url: string, allowPrivate: boolean): Promise<string> {
  try {
    const { status, body } = await guardedGet(url, {
      maxBytes: 10 * 1024 * 1024,
      timeout: 15_000,
      allowPrivate,
      headers: { accept: 'application/json, application/yaml;q=0.9, */*;q=0.5' },
    });
    if (status === 200) return body.toString('utf8');
    throw invalid('url', sentence('not_fetched', { detail: String(status) }));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const detail = error instanceof GuardedError ? error.failure.replaceAll('_', ' ') : 'unreachable';
    throw invalid('url', sentence('not_fetched', { detail }));
  }
}
