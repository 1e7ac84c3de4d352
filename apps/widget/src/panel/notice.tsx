import type { Look } from './context.ts';

/** The connection, when there is something to say about it. */
export function Notice({ chat, strings }: Look) {
  if (chat.ended) return <p class="notice">{strings.ended}</p>;
  if (chat.connection.state !== 'waiting') return null;
  return (
    <p class="notice" role="status">
      {strings.offline}{' '}
      <button type="button" onClick={() => chat.tryNow()}>
        {strings.tryNow}
      </button>
    </p>
  );
}
