import { useInfiniteQuery } from '@tanstack/react-query';
import type { CustomerSuggestions } from '@throughline/sdk';
import { UserCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { joinCustomers, suggestionsQuery, tellApart } from '../../../api/customer-joins.ts';
import CompareDialog from '../../../features/customer/compare-dialog.tsx';
import { useTranslate } from '../../../i18n/index.ts';
import { useAction } from '../../../keys/registry.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { SuggestionRow } from './suggestion-row.tsx';

type Item = CustomerSuggestions['items'][number];
const keyOf = ({ one, other }: Item) => `${one.id} ${other.id}`;

/** Everybody who may be listed twice, for whoever tidies data: by keys from one to the next. */
export function SamePersonPage() {
  const t = useTranslate();
  const query = useInfiniteQuery({ ...suggestionsQuery, refetchOnMount: 'always' });
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [compared, setCompared] = useState<Item | null>(null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const items = (query.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((item) => !decided.has(keyOf(item)));
  const place = Math.min(at, items.length - 1);
  const chosen = items[place];

  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, items.length - 1));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const decide = async (item: Item, deed: typeof joinCustomers) => {
    const hide = (hidden: boolean) =>
      setDecided((before) => {
        const after = new Set(before);
        if (hidden) after.add(keyOf(item));
        else after.delete(keyOf(item));
        return after;
      });
    hide(true);
    await deed(item.one, item.other);
    // What was undone or refused comes back with the list.
    await query.refetch();
    hide(false);
  };
  const any = chosen !== undefined && compared === null;
  useAction('next', () => go(place + 1), any);
  useAction('previous', () => go(place - 1), any);
  useAction('open', () => chosen && setCompared(chosen), any);
  useAction('samePerson', () => chosen && void decide(chosen, joinCustomers), any);
  useAction('otherPerson', () => chosen && void decide(chosen, tellApart), any);

  return (
    <Frame title={t('settings.samePerson')} intro={t('same.page.intro')}>
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ pages }) =>
          items.length === 0 && !query.hasNextPage ? (
            <EmptyState icon={UserCheck} title={t('same.page.empty')}>
              {t('same.page.emptyText')}
            </EmptyState>
          ) : (
            <>
              <p className="mb-2 text-quiet">{t('same.page.count', { count: pages[0]?.open ?? 0 })}</p>
              <ul ref={list} aria-label={t('settings.samePerson')} className="rounded-lg border">
                {items.map((item, index) => (
                  <SuggestionRow
                    key={keyOf(item)}
                    item={item}
                    chosen={index === place}
                    onChoose={() => setAt(index)}
                    onCompare={() => setCompared(item)}
                    onYes={() => void decide(item, joinCustomers)}
                    onNo={() => void decide(item, tellApart)}
                  />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  className="mt-3"
                  busy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('same.page.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {compared && (
        <CompareDialog
          oneId={compared.one.id}
          otherId={compared.other.id}
          reasons={compared.reasons}
          onClose={() => setCompared(null)}
        />
      )}
    </Frame>
  );
}
