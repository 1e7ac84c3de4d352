import { Link } from '@tanstack/react-router';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { cx } from '../../ui/class-names.ts';

const tones = { plain: 'text-ink', warning: 'font-semibold text-warning', risk: 'font-semibold text-risk' };

/** A number that opens what it counts. */
export function NumberLink({
  count,
  label,
  to,
  tone = 'plain',
}: {
  count: number;
  /** What is counted, for those who do not see the column. */
  label: string;
  to: QueueSearch;
  tone?: 'plain' | 'warning' | 'risk';
}) {
  if (count === 0) return <span className="px-1 text-ink-3">–</span>;
  return (
    <Link
      to="/"
      search={to}
      draggable={false}
      aria-label={`${count} ${label}`}
      className={cx(
        'inline-flex h-6 min-w-6 items-center justify-end rounded px-1 tabular-nums underline-offset-2 hover:underline',
        tones[tone],
      )}
    >
      {count}
    </Link>
  );
}
