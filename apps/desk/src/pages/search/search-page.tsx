import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SearchBox } from '../../features/search/search-box.tsx';
import { SearchConditions } from '../../features/search/search-conditions.tsx';
import { SearchResults } from '../../features/search/search-results.tsx';
import { SearchHelp } from '../../features/search/search-states.tsx';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';

/** Everything that was ever said, and by whom. The address holds what is looked for, so that going back finds it again. */
export function SearchPage() {
  const t = useTranslate();
  const { q } = useSearch({ from: '/desk/search' });
  const navigate = useNavigate();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [arrivedEmpty] = useState(q === '');
  const entrance = useRef(() => {});
  const set = useCallback(
    (text: string) => void navigate({ to: '/search', search: { q: text }, replace: true }),
    [navigate],
  );
  const write = (text: string) => {
    set(text);
    // After the box has taken the text over.
    setTimeout(() => {
      input.current?.focus();
      input.current?.setSelectionRange(text.length, text.length);
    });
  };
  useEffect(() => {
    if (arrivedEmpty) input.current?.focus();
  }, [arrivedEmpty]);
  useAction('search', () => {
    input.current?.focus();
    input.current?.select();
  });
  useAction('back', () => router.history.back());
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <h1 className="sr-only">{t('search.title')}</h1>
      <header className="shrink-0 border-b">
        <div className="mx-auto max-w-4xl">
          <SearchBox text={q} onChange={set} onResults={() => entrance.current()} input={input} />
          <SearchConditions text={q} onChange={set} onWrite={write} />
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-4xl">
          {q.trim() === '' ? <SearchHelp /> : <SearchResults text={q} entrance={entrance} />}
        </div>
      </div>
    </main>
  );
}
