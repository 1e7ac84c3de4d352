import { Link } from '@tanstack/react-router';
import { CircleAlert, SearchX } from 'lucide-react';
import { describeError } from '../../api/describe-error.ts';
import { type MessageKey, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What can be typed, each with what it does; words are of the reader's language. */
const worded = ['beginning', 'phrase', 'without', 'filter'] as const;
const plain = [
  { text: 'created:>30d agent:me', says: 'search.example.filterOnly' },
  { text: '#1042', says: 'search.example.number' },
] as const;

/** Before anything is looked for: what can be. */
export function SearchHelp() {
  const t = useTranslate();
  const examples: { text: string; says: MessageKey }[] = [
    ...worded.map((name) => ({
      text: t(`search.sample.${name}`),
      says: `search.example.${name}` as const,
    })),
    ...plain,
  ];
  return (
    <div className="mx-auto max-w-xl px-4 py-10">
      <h2 className="pb-1 font-semibold">{t('search.help')}</h2>
      <p className="pb-4 text-ink-2">{t('search.helpText')}</p>
      <ul className="rounded-lg border">
        {examples.map(({ text, says }) => (
          <li key={text} className="border-b last:border-b-0">
            <Link
              to="/search"
              search={{ q: text }}
              className="flex items-baseline gap-4 px-3 py-2 hover:bg-ground-2 max-sm:flex-col max-sm:gap-0"
            >
              <code className="w-52 shrink-0 font-sans text-accent">{text}</code>
              <span className="text-ink-2">{t(says)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function NothingFound({ text }: { text: string }) {
  const t = useTranslate();
  return (
    <EmptyState icon={SearchX} title={t('search.nothing', { text })}>
      {t('search.nothingText')}
    </EmptyState>
  );
}

export function SearchFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('search.failed')}
      action={<Button onClick={onRetry}>{t('core.tryAgain')}</Button>}
    >
      {describeError(error, t)}
    </EmptyState>
  );
}

const placeholders = ['a', 'b', 'c', 'd'];

export function SearchLoading() {
  const t = useTranslate();
  return (
    <div role="status" aria-label={t('core.loading')}>
      {placeholders.map((key) => (
        <div key={key} className="flex flex-col gap-2.5 border-b px-4 py-3.5">
          <div className="h-2.5 w-64 rounded bg-ground-3" />
          <div className="ml-[22px] h-2.5 w-4/5 rounded bg-ground-3" />
        </div>
      ))}
    </div>
  );
}
