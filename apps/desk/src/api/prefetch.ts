import { conversationQuery } from './conversation.ts';
import { queryClient } from './query-client.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Loads the neighbours of a row once the keys rest, so that the next step shows at once. */
export function prefetchAround(ids: readonly string[], id: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const index = ids.indexOf(id);
    for (const neighbour of [ids[index + 1], ids[index - 1], ids[index + 2]]) {
      if (neighbour !== undefined) void queryClient.prefetchQuery(conversationQuery(neighbour));
    }
  }, 120);
}
