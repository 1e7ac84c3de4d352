import { Link } from '@tanstack/react-router';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { cx } from '../../ui/class-names.ts';

/** A number that opens what it counts. */
export function NumberLink({
  count,
  label,
  to,
  risk = false,
}: {
  count: number;
  /** What is counted, for those who do not see the column. */
  label: string;
  to: QueueSearch;
  risk?: boolean;
}) {
  if (count === 0) return <span className="text-ink-3">–</span>;
  return (
    <Link
      to="/"
      search={to}
      draggable={false}
      aria-label={`${count} ${label}`}
      className={cx(
        'inline-flex h-6 min-w-6 items-center justify-end rounded px-1 tabular-nums underline-offset-2 hover:underline',
        risk ? 'font-semibold text-risk' : 'text-ink',
      )}
    >
      {count}
    </Link>
  );
}
