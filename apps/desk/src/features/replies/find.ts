import type { CannedReply } from '@throughline/sdk';

const most = 8;

/** Replies for what is typed after the slash: by shortcut first, then by name, then by their words; often used first. */
export function findReplies(
  replies: readonly CannedReply[],
  typed: string,
  teamIds: readonly string[],
): CannedReply[] {
  const wanted = fold(typed);
  return replies
    .filter((reply) => reply.teamId === null || teamIds.includes(reply.teamId))
    .map((reply) => ({ reply, rank: rankOf(reply, wanted) }))
    .filter((entry) => entry.rank > 0)
    .sort((one, other) => other.rank - one.rank || other.reply.usedCount - one.reply.usedCount)
    .slice(0, most)
    .map((entry) => entry.reply);
}

function rankOf(reply: CannedReply, wanted: string): number {
  if (wanted === '') return 1;
  const shortcut = fold(reply.shortcut);
  if (shortcut === wanted) return 5;
  if (shortcut.startsWith(wanted)) return 4;
  if (
    fold(reply.name)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted))
  )
    return 3;
  if (shortcut.includes(wanted) || fold(reply.name).includes(wanted)) return 2;
  return wanted.length > 2 && Object.values(reply.texts).some((text) => fold(text ?? '').includes(wanted))
    ? 1
    : 0;
}

/** What is typed after a slash at the end of a text, or null: `Hello /ref` is looking for `ref`. */
export function slashAt(before: string): string | null {
  return /(?:^|[\s(])\/([\p{L}\p{N}_-]{0,40})$/u.exec(before)?.[1] ?? null;
}

const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ß', 'ss');
