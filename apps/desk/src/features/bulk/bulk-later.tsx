import { type ReactNode, useEffect, useState } from 'react';
import { clearChosen } from '../../api/chosen.ts';
import { withTexts } from '../../i18n/index.ts';
import type { ActionId } from '../../keys/actions.ts';
import { runAction, useAction } from '../../keys/registry.ts';
import { deferred } from '../../ui/deferred.ts';

const bar = deferred(withTexts(['bulk', 'conversation'], () => import('./bulk-bar.tsx')));

/** Fetches it before anybody picks something out. */
export const prefetchBulkBar = bar.load;

/** What the bar answers to: until it is there, nothing else may. */
const answered: readonly ActionId[] = ['close', 'reopen', 'markRead', 'assign', 'take', 'snooze', 'label'];

/** The bulk bar, as soon as its code is there; a key that was pressed earlier is kept. */
export function BulkBar({ onAll, children }: { onAll: () => void /** Until then. */; children: ReactNode }) {
  const loaded = bar.use();
  const [pressed, setPressed] = useState<ActionId | null>(null);
  useEffect(() => void bar.load().catch(() => {}), []);
  useEffect(() => {
    if (!loaded || pressed === null) return;
    setPressed(null);
    runAction(pressed);
  }, [loaded, pressed]);
  if (loaded) return <loaded.BulkBar onAll={onAll} />;
  return (
    <>
      {children}
      {answered.map((id) => (
        <Kept key={id} id={id} onPress={() => setPressed(id)} />
      ))}
      <Kept id="back" onPress={clearChosen} />
    </>
  );
}

function Kept({ id, onPress }: { id: ActionId; onPress: () => void }) {
  useAction(id, onPress, true, true);
  return null;
}
