import type { ReactNode } from 'react';
import { cx } from '../../../ui/class-names.ts';

/** A list of 52 px rows in a hairline frame. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="rounded-lg border">
      {children}
    </ul>
  );
}

/** One row: what stands first, two lines of text, what stands last. `faded` for what is switched off. */
export function Row({
  leading,
  title,
  text,
  trailing,
  faded = false,
}: {
  leading?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  trailing?: ReactNode;
  faded?: boolean;
}) {
  return (
    <li className="relative flex min-h-[52px] items-center gap-3 border-b px-3 py-1.5 first:rounded-t-lg last:rounded-b-lg last:border-b-0 has-[a:hover]:bg-ground-2">
      {leading && <span className={cx('flex shrink-0', faded && 'opacity-60')}>{leading}</span>}
      <div className="min-w-0 flex-1">
        <div className={cx('flex min-w-0 items-center gap-x-2 max-sm:flex-wrap', faded && 'text-quiet')}>
          {title}
        </div>
        {text && <div className="truncate text-quiet text-sm max-sm:whitespace-normal">{text}</div>}
      </div>
      {trailing && <div className="relative flex shrink-0 items-center gap-2">{trailing}</div>}
    </li>
  );
}

/** Styles a row's link: it covers the whole row, so that all of it can be pressed; what trails stays above it. */
export const rowLinkClass =
  'truncate font-medium after:absolute after:inset-0 after:content-[""] focus-visible:after:rounded-lg';
