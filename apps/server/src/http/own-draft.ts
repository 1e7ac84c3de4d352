import { findDraft } from '../conversations/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { findFiles } from '../platform/files/index.ts';

export type OwnDraft = NonNullable<Awaited<ReturnType<typeof readOwnDraft>>>;

/**
 * Tells the agent's desks what stands in a draft now.
 * @param gone revision that was sent or thrown away, where it is known
 */
export type DraftChanged = (conversationId: string, agentId: string, gone: string | null) => void;

/** An agent's draft with its files by name: another device of theirs knows only ids else. Null when there is none. */
export async function readOwnDraft({ db }: Database, conversationId: string, agentId: string) {
  const draft = await findDraft(db, conversationId, agentId);
  if (!draft) return null;
  const { aside } = draft;
  return {
    ...draft,
    files: await filesOf(db, draft.fileIds),
    aside: aside && { ...aside, mentions: aside.mentions ?? [], files: await filesOf(db, aside.fileIds) },
  };
}

async function filesOf(db: Reader, ids: string[]) {
  const files = await findFiles(db, ids);
  return files.map(({ id, filename, contentType, size }) => ({
    id,
    filename,
    contentType,
    size,
    url: `/api/v1/files/${id}/${encodeURIComponent(filename)}`,
    inline: false,
  }));
}
