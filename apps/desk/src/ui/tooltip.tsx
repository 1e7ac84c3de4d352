import { cloneElement, type ReactElement } from 'react';

export interface TipProps {
  'data-tip'?: string;
  'data-tip-keys'?: string;
}

/**
 * Shows what an icon means, and its key, on hover and focus. The child must name itself for screen readers
 * and pass attributes on to its element.
 */
export function Tooltip({
  label,
  keys,
  children,
}: {
  label: string;
  keys?: string | undefined;
  children: ReactElement<TipProps>;
}) {
  return cloneElement(children, { 'data-tip': label, ...(keys ? { 'data-tip-keys': keys } : {}) });
}
