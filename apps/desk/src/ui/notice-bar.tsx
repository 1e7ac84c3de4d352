import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A line across the desk that says what is out of the ordinary. */
export function NoticeBar({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex min-h-8 shrink-0 flex-wrap items-center justify-center gap-2 border-b bg-warning-tint px-4 py-1 text-warning"
    >
      <Icon as={icon} />
      {children}
    </div>
  );
}
