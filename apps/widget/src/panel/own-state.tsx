import type { OwnEntry } from '../loader/own-messages.ts';
import type { Look } from './context.ts';

const FAILURES: Record<string, 'failedTooLong' | 'failedFile'> = {
  invalid_input: 'failedTooLong',
  too_large: 'failedTooLong',
  file_not_found: 'failedFile',
};

/** What became of a message of the visitor, said at the message. */
export function OwnState({ look, entry, id }: { look: Look; entry: OwnEntry | undefined; id: string }) {
  const { chat, strings } = look;
  if (!entry) return <span>{isRead(look, id) ? strings.read : strings.sent}</span>;
  if (entry.state === 'failed')
    return (
      <span class="failed" role="alert">
        {strings[FAILURES[entry.code ?? ''] ?? 'failed']}{' '}
        <button type="button" onClick={() => chat.retry(entry)}>
          {strings.again}
        </button>{' '}
        <button type="button" onClick={() => chat.remove(entry)}>
          {strings.remove}
        </button>
      </span>
    );
  if (entry.state === 'sent') return <span>{strings.sent}</span>;
  return <span>{entry.code ? strings.retryLater : strings.sending}</span>;
}

/**
 * Somebody has looked, or answered. Ids are in order of time: what was looked at last may have been written on another
 * channel, and is no line here.
 */
function isRead({ chat }: Look, id: string): boolean {
  const { lines, readUpTo } = chat.kept;
  const at = lines.findIndex((line) => line.id === id);
  const answered = lines.slice(at + 1).some(({ direction }) => direction === 'out');
  return answered || lines[at]?.state === 'read' || (readUpTo !== null && id <= readUpTo);
}
