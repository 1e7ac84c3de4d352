import type { PresenceState } from '@throughline/sdk';
import { cx } from './class-names.ts';

const dots: Record<PresenceState, string> = {
  online: 'bg-good',
  busy: 'bg-warning',
  break: 'bg-warning',
  training: 'bg-accent',
  after_work: 'bg-accent',
  offline: 'bg-ink-3',
};

/** Initials on a tint made from the name, with an optional presence dot. Decorative: write the name beside it. */
export function Avatar({
  name,
  size = 20,
  presence,
}: {
  name: string;
  size?: number;
  presence?: PresenceState | undefined;
}) {
  const hue = hueOf(name);
  return (
    <span
      aria-hidden="true"
      // Drawn by the style sheet: as text it would count as a second name of a button around it.
      data-initials={initials(name)}
      className="avatar relative inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.42), ['--hue' as string]: hue }}
    >
      {presence && (
        <span
          className={cx(
            'absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-ground-2',
            dots[presence],
          )}
        />
      )}
    </span>
  );
}

/** First letters of the first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

function hueOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return hash;
}
