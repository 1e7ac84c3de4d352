import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Says honestly that there is nothing, why, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex h-full w-full flex-col items-center justify-center gap-2 p-8 text-center">
      <Icon as={icon} size={24} className="text-ink-3" />
      <p className="font-medium">{title}</p>
      {children && <p className="max-w-72 text-balance text-quiet">{children}</p>}
      {action && (
        <div data-empty-action className="mt-2">
          {action}
        </div>
      )}
    </div>
  );
}
