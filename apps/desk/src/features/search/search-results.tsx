import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eachOnce, searchQuery } from '../../api/search.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { ProblemList } from '../filter/filter-problems.tsx';
import { useProblems } from '../filter/use-problems.ts';
import { ConversationResult, keyOf } from './conversation-result.tsx';
import { CustomerResults } from './customer-results.tsx';
import { useOpenHit } from './open-hit.ts';
import { NothingFound, SearchFailed, SearchLoading } from './search-states.tsx';
import { useMarked } from './use-marked.ts';

interface SearchResultsProps {
  text: string;
  /** Given what moves the keys to the first result. */
  entrance: { current: () => void };
}

/** As many fill a screen; with fewer it is looked further back by itself. */
const screenful = 12;

/** What was found: people, then conversations with the places in them. */
export function SearchResults({ text, entrance }: SearchResultsProps) {
  const t = useTranslate();
  const {
    data,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    isFetching,
    isPlaceholderData,
  } = useInfiniteQuery(searchQuery(text));
  const hits = eachOnce(data?.pages ?? []);
  const goOn = hits.length < screenful && hasNextPage && !isFetching && error === null;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  const problems = useProblems(text).filter((problem) => problem.code !== 'unknown_field');
  const openHit = useOpenHit();
  const open = (key: string) => {
    const [conversationId = '', messageId] = key.split('#');
    const best = hits.find(({ conversation }) => conversation.id === conversationId)?.messages[0];
    openHit(conversationId, messageId ?? best?.messageId);
  };
  const keys = hits.flatMap(({ conversation: { id }, messages }) => [
    keyOf(id),
    ...messages.map(({ messageId }) => keyOf(id, messageId)),
  ]);
  const { marked, setMarked, step } = useMarked(keys, open);
  entrance.current = () => step(1);
  if (error && !data) return <SearchFailed error={error} onRetry={() => void refetch()} />;
  const [top] = data?.pages ?? [];
  if (!top) return <SearchLoading />;
  const nothing = hits.length === 0 && top.customers.length === 0;
  return (
    <>
      <ProblemList problems={problems} />
      <p role="status" className="sr-only">
        {isPlaceholderData ? '' : t('search.found', { count: hits.length })}
      </p>
      {top.corrected !== null && !nothing && (
        <p className="border-b px-4 py-2 text-ink-2">{t('search.corrected', { text: top.corrected })}</p>
      )}
      <div className={cx('transition-opacity', isPlaceholderData && 'opacity-60')}>
        {top.customers.length > 0 && <CustomerResults customers={top.customers} />}
        {nothing && !hasNextPage && <NothingFound text={text.trim()} />}
        <ul
          aria-label={t('queue.list')}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') step(1);
            else if (event.key === 'ArrowUp') step(-1);
            else return;
            event.preventDefault();
          }}
        >
          {hits.map((hit) => (
            <ConversationResult
              key={hit.conversation.id}
              hit={hit}
              marked={marked}
              onMark={setMarked}
              onOpen={open}
            />
          ))}
        </ul>
        {hasNextPage && (
          <div className="flex justify-center p-4">
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('search.older')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
