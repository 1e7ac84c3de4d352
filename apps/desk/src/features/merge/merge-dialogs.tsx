import type { ConversationDetail, ConversationRow } from '@throughline/sdk';
import { lazy, Suspense, useState } from 'react';
import { useAction } from '../../keys/registry.ts';

const MergeDialog = lazy(() => import('./merge-dialog.tsx'));
const RelateDialog = lazy(() => import('./relate-dialog.tsx'));
const SplitDialog = lazy(() => import('./split-dialog.tsx'));

/** Offers merging, splitting and relating the conversation to keys, palette and menu. */
export function MergeDialogs({ detail, row }: { detail: ConversationDetail; row: ConversationRow }) {
  const [open, setOpen] = useState<'merge' | 'split' | 'relate' | null>(null);
  const stands = row.mergedInto === null;
  useAction('merge', () => setOpen('merge'), stands);
  useAction('split', () => setOpen('split'), stands);
  useAction('relate', () => setOpen('relate'), stands);
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === 'merge' && <MergeDialog row={row} onClose={close} />}
      {open === 'split' && <SplitDialog detail={detail} onClose={close} />}
      {open === 'relate' && <RelateDialog row={row} onClose={close} />}
    </Suspense>
  );
}
