export interface Command {
  id: string;
  label: string;
  group: string;
  keys: string | undefined;
  run: () => void;
}

/** Commands whose label or group has the start of every word typed; those with the label's start come first. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...commands];
  return commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter((entry) => entry.rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map((entry) => entry.command);
}

function rankOf(command: Command, words: readonly string[]): number {
  const label = fold(command.label);
  const parts = `${label} ${fold(command.group)}`.split(/[\s/-]+/);
  if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return 0;
  return label.startsWith(words.join(' ')) ? 2 : 1;
}

/** Without case and accents, so that `losc` finds `łość`. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
}
