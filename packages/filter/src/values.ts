const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

export const isDuration = (text: string): boolean => /^\d{1,6}[mhdw]$/.test(text);
export const isNumber = (text: string): boolean => /^-?\d{1,15}(\.\d{1,6})?$/.test(text);

/** Words of `service-level:` and the states of a row they stand for; `none` stands for no state. */
export const dueStates: Readonly<Record<string, string>> = {
  'on-time': 'on_time',
  'at-risk': 'at_risk',
  breached: 'breached',
};

export function isDate(text: string): boolean {
  if (text === 'today' || text === 'yesterday') return true;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** Milliseconds of `30m`, `2h`, `3d`, `1w`. */
export const durationOf = (text: string): number =>
  Number.parseInt(text, 10) * (units[text.at(-1) ?? ''] ?? 0);
