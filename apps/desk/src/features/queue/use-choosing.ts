import { choose, chooseRange, chosen, toggleChosen } from '../../api/chosen.ts';
import { selection } from '../../api/selection.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import type { QueueList } from '../../rows/queue-list.ts';
import { showToast } from '../../ui/toast.tsx';

/** The server changes no more at once. */
const mostAtOnce = 1000;

/** Picks rows out with keys: this one, on with the next or the one before, all in view. */
export function useChoosing(list: QueueList, go: (step: 1 | -1) => void): { all: () => void } {
  const t = useTranslate();
  const at = () => selection.get();
  const extend = (step: 1 | -1) => {
    const from = at();
    go(step);
    const to = at();
    if (to !== null) chooseRange(list.state.ids, to, from);
  };
  const all = async () => {
    while (list.state.hasMore && list.state.ids.length < mostAtOnce) {
      const before = list.state.ids.length;
      await list.loadMore();
      if (list.state.ids.length === before) break;
    }
    choose(list.state.ids.slice(0, mostAtOnce));
    if (list.state.ids.length > mostAtOnce || list.state.hasMore)
      showToast({ text: t('bulk.most', { count: chosen.get().size }) });
  };
  useAction('choose', () => {
    const id = at();
    if (id !== null) toggleChosen(id);
  });
  useAction('chooseNext', () => extend(1));
  useAction('choosePrevious', () => extend(-1));
  useAction('chooseAll', () => void all());
  return { all: () => void all() };
}
