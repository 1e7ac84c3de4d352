import type { ConversationRow } from '@throughline/sdk';
import { lazy, Suspense } from 'react';
import { withTexts } from '../../i18n/index.ts';

const Macros = lazy(withTexts(['automation', 'conversation'], () => import('./macros.tsx')));

/** Macros for these conversations, by key and palette. @param first goes before those of what is open */
export function MacrosLater(props: { targets: readonly ConversationRow[]; first?: boolean }) {
  return (
    <Suspense>
      <Macros {...props} />
    </Suspense>
  );
}
