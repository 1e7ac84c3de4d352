import { useVirtualizer } from '@tanstack/react-virtual';
import type { ConversationRow } from '@throughline/sdk';
import { layout } from '@throughline/ui-tokens';
import { useCallback, useEffect, useRef } from 'react';
import { chooseRange, clearChosen, useChosen } from '../../api/chosen.ts';
import { prefetchAround } from '../../api/prefetch.ts';
import { useQueueList } from '../../api/queue.ts';
import { provideOpener, selection } from '../../api/selection.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { BulkBar } from '../bulk/bulk-later.tsx';
import { FilterBar } from '../filter/filter-bar.tsx';
import { provideShownIds } from './after-leaving.ts';
import { ListEmpty, ListFailed, ListLoading } from './list-states.tsx';
import { useOpenConversation } from './open-conversation.ts';
import { QueueHeader } from './queue-header.tsx';
import { QueueRow } from './queue-row.tsx';
import { useChoosing } from './use-choosing.ts';
import { useFilterState, useQueueFilter } from './use-queue-filter.ts';

/** Middle list of the queue: 52 px rows, only those in sight are drawn. */
export function QueueListPane({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const filter = useFilterState(search);
  const [list, state] = useQueueList(useQueueFilter(search, filter));
  const scroller = useRef<HTMLDivElement>(null);
  const open = useOpenConversation();
  useEffect(() => provideOpener(open), [open]);
  const newKeys = useKeysOf('showNew');
  const virtualizer = useVirtualizer({
    count: state.ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => layout.row,
    overscan: 8,
    getItemKey: (index) => state.ids[index] ?? index,
  });
  const showNew = useCallback(async () => {
    await list.refresh();
    scroller.current?.scrollTo({ top: 0 });
  }, [list]);
  const go = (index: number) => {
    const id = state.ids[Math.max(0, Math.min(state.ids.length - 1, index))];
    if (id === undefined) return;
    open(id, true);
    virtualizer.scrollToIndex(state.ids.indexOf(id));
    prefetchAround(state.ids, id);
  };
  const at = () => state.ids.indexOf(selection.get() ?? '');
  useAction('next', () => go(at() + 1));
  useAction('previous', () => go(at() < 0 ? 0 : at() - 1));
  useAction('first', () => go(0));
  useAction('last', () => go(state.ids.length - 1));
  useAction('open', () => go(Math.max(0, at())));
  const { all } = useChoosing(list, (step) => go(at() < 0 ? 0 : at() + step));
  const choosing = useChosen().size > 0;
  const chooseTo = useCallback((id: string) => chooseRange(list.state.ids, id, selection.get()), [list]);
  // What was picked out in one list is not taken along to another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list is another.
  useEffect(() => clearChosen, [list]);
  useAction('showNew', () => void showNew(), state.arrivals.size > 0);

  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (state.hasMore && lastShown > state.ids.length - 60) void list.loadMore();
  }, [list, lastShown, state.hasMore, state.ids.length]);

  useEffect(() => provideShownIds(() => list.state.ids), [list]);
  const isHere = useCallback((row: ConversationRow) => list.belongs(row) !== 'no', [list]);
  const header = <QueueHeader search={search} state={filter} />;
  return (
    <section
      aria-label={t('queue.list')}
      className="flex w-[360px] shrink-0 flex-col border-r max-[1360px]:w-[304px] max-md:w-full max-md:flex-1 max-md:border-r-0"
    >
      {choosing ? <BulkBar onAll={all}>{header}</BulkBar> : header}
      <FilterBar text={filter.text} onChange={filter.set} />
      {/* Around the button, not inside: what stands in a button is only its name, and never announced. */}
      <div role="status" className="shrink-0">
        {state.arrivals.size > 0 && (
          <button
            type="button"
            onClick={() => void showNew()}
            className="flex h-7 w-full items-center justify-center gap-2 border-b bg-ground-2 text-accent text-sm hover:bg-ground-3"
          >
            {t('queue.newAbove', { count: state.arrivals.size })}
            {newKeys && <Kbd keys={newKeys} />}
          </button>
        )}
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        {state.status === 'loading' && <ListLoading />}
        {state.status === 'failed' && state.ids.length === 0 && (
          <ListFailed error={state.error} search={search} onRetry={() => void list.refresh()} />
        )}
        {state.status === 'ready' && state.ids.length === 0 && <ListEmpty search={search} />}
        <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const id = state.ids[item.index];
            return (
              id !== undefined && (
                <QueueRow
                  key={id}
                  id={id}
                  top={item.start}
                  href={`/c/${id}`}
                  open={open}
                  chooseTo={chooseTo}
                  view={list.filter.view}
                  isHere={isHere}
                />
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
