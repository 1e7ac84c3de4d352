import { Link } from '@tanstack/react-router';
import type { MeasureName } from '@throughline/sdk';
import type { ReactNode } from 'react';
import type { BehindSearch, ReportSearch } from '../../pages/reports/search.ts';
import { cx } from '../../ui/class-names.ts';

export type Narrowing = Partial<Omit<BehindSearch, 'measure' | 'part'>>;

interface BehindLinkProps {
  search: ReportSearch;
  measure: MeasureName;
  /** The number is the part of a share. */
  part?: boolean;
  narrowed?: Narrowing;
  className?: string;
  children: ReactNode;
}

/** A number that opens what it counts. */
export function BehindLink({
  search,
  measure,
  part = false,
  narrowed,
  className,
  children,
}: BehindLinkProps) {
  return (
    <Link
      to="/reports/conversations"
      search={behindSearch(search, measure, part, narrowed)}
      className={cx('rounded-sm hover:underline', className)}
    >
      {children}
    </Link>
  );
}

export const behindSearch = (
  search: ReportSearch,
  measure: MeasureName,
  part: boolean,
  narrowed: Narrowing = {},
): BehindSearch => ({ ...search, ...narrowed, measure, ...(part ? { part: true as const } : {}) });
