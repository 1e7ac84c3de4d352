import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

type Tone = 'plain' | 'risk' | 'warning' | 'good' | 'accent';

const tones: Record<Tone, string> = {
  plain: 'border-line text-ink-2',
  risk: 'border-transparent bg-risk-tint text-risk',
  warning: 'border-transparent bg-warning-tint text-warning',
  good: 'border-line text-good',
  accent: 'border-transparent bg-accent-tint text-accent',
};

/** A small word: a label, a state. */
export function Chip({
  children,
  tone = 'plain',
  className,
}: {
  children: ReactNode;
  tone?: Tone;
  className?: string;
}) {
  return (
    <span
      className={cx(
        'inline-flex h-5 max-w-40 shrink-0 items-center truncate rounded-full border px-2 text-sm',
        tones[tone],
        className,
      )}
    >
      <span className="truncate">{children}</span>
    </span>
  );
}
