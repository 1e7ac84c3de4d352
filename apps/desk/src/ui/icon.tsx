import { iconStroke } from '@throughline/ui-tokens';
import type { LucideIcon } from 'lucide-react';

/** A Lucide icon at the product's stroke; decorative, so the text beside it must say what it means. */
export function Icon({
  as: Shape,
  size = 16,
  className,
}: {
  as: LucideIcon;
  size?: number;
  className?: string;
}) {
  return (
    <Shape size={size} strokeWidth={iconStroke} aria-hidden="true" {...(className ? { className } : {})} />
  );
}
