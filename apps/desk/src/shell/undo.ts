import { translate } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';

interface Undoable {
  text: string;
  undo: () => void;
}

const done: Undoable[] = [];

/**
 * Says what was done and offers to undo it: instead of asking before.
 * @param timeout milliseconds for which the offer is shown
 */
export function offerUndo(text: string, undo: () => void, timeout?: number): void {
  const entry = { text, undo };
  done.push(entry);
  if (done.length > 20) done.shift();
  showToast({
    text,
    id: 'undo',
    ...(timeout === undefined ? {} : { timeout }),
    action: { label: translate('core.undo'), run: () => takeBack(entry) },
  });
}

/** Takes back the latest change of this session that has not been taken back yet. */
export function undoLast(): void {
  const entry = done.at(-1);
  if (entry) takeBack(entry);
}

function takeBack(entry: Undoable): void {
  const index = done.indexOf(entry);
  if (index < 0) return;
  done.splice(index, 1);
  entry.undo();
  showToast({ text: translate('core.undone'), id: 'undo', timeout: 2500 });
}
