import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { BookmarkPlus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCan } from '../../api/permissions.ts';
import { customerListQuery } from '../../api/profiles.ts';
import { CustomerPanel } from '../../features/customer/customer-panel.tsx';
import { FilterBar } from '../../features/filter/filter-bar.tsx';
import { FilterLanguageProvider } from '../../features/filter/language.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { CustomerTable } from './customer-table.tsx';
import type { CustomersSearch } from './search.ts';
import { SegmentDialog, type SegmentDraft } from './segment-dialog.tsx';
import { SegmentsPane, SegmentsSelect } from './segments-pane.tsx';
import { useCustomerLanguage } from './use-customer-language.ts';

const sorts = ['name', 'value', 'contacted'] as const;

/** Everybody there is, by what is known of them; the address holds what is shown. */
export function CustomersPage() {
  const t = useTranslate();
  const search = useSearch({ from: '/desk/customers' });
  const navigate = useNavigate();
  const mayShare = useCan()('views:share');
  const language = useCustomerLanguage('list');
  const [draft, setDraft] = useState<SegmentDraft | null>(null);
  const set = (change: { [Name in keyof CustomersSearch]: CustomersSearch[Name] | undefined }) =>
    void navigate({ to: '/customers', search: without({ ...search, ...change }), replace: true });
  const { q = '', filter = '', order: sort = 'name', customer } = search;
  const list = useInfiniteQuery(customerListQuery({ q, filter, sort }));
  const close = () => set({ customer: undefined });
  useAction('back', close, customer !== undefined);
  useTitle(t('profiles.customers'));
  return (
    <FilterLanguageProvider value={language}>
      <div className="flex min-h-0 min-w-0 flex-1">
        <SegmentsPane
          filter={filter}
          onChoose={(next) => set({ filter: next, customer: undefined })}
          onEdit={setDraft}
        />
        <main className={`flex min-h-0 min-w-0 flex-1 flex-col ${customer ? 'max-lg:hidden' : ''}`}>
          <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1">
            <h1 className="font-semibold">{t('profiles.customers')}</h1>
            <span role="status" className="flex-1 text-quiet tabular-nums">
              {list.data && t('profiles.total', { count: list.data.pages[0]?.total ?? 0 })}
            </span>
            <div className="w-56 max-sm:w-full">
              <SearchField text={q} onChange={(text) => set({ q: text })} />
            </div>
            <div className="w-40 md:hidden">
              <SegmentsSelect filter={filter} onChoose={(next) => set({ filter: next })} />
            </div>
            <div className="w-44">
              <Select
                label={t('profiles.sort')}
                value={sort}
                options={sorts.map((value) => ({ value, label: t(`profiles.sort.${value}`) }))}
                onChange={(value) => set({ order: value === 'name' ? undefined : value })}
              />
            </div>
            {mayShare && (
              <Button
                icon={BookmarkPlus}
                disabled={filter === ''}
                title={filter === '' ? t('profiles.segment.needsFilter') : undefined}
                onClick={() => setDraft({ id: null, name: '', kind: 'segment', description: '', filter })}
              >
                {t('profiles.segment.keep')}
              </Button>
            )}
          </header>
          <FilterBar
            text={filter}
            placeholder={t('profiles.filter')}
            onChange={(next) => set({ filter: next })}
          />
          <CustomerTable
            list={list}
            sought={q !== '' || filter !== ''}
            open={customer ?? null}
            onOpen={(id) => set({ customer: id })}
          />
        </main>
        {customer !== undefined && (
          <div className="flex min-h-0 shrink-0 flex-col max-lg:w-full">
            <div className="flex h-11 shrink-0 items-center border-b border-l px-2">
              <Button variant="ghost" size="small" icon={X} onClick={close}>
                {t('profiles.close')}
              </Button>
            </div>
            <CustomerPanel customerId={customer} conversationId={null} />
          </div>
        )}
      </div>
      {draft && <SegmentDialog draft={draft} onClose={() => setDraft(null)} />}
    </FilterLanguageProvider>
  );
}

/** The address follows when somebody stops typing, so that each letter is no question of its own. */
function SearchField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTranslate();
  const [written, setWritten] = useState(text);
  const [from, setFrom] = useState(text);
  if (from !== text) {
    setFrom(text);
    setWritten(text);
  }
  useEffect(() => {
    if (written.trim() === text) return;
    const timer = setTimeout(() => onChange(written.trim()), 200);
    return () => clearTimeout(timer);
  }, [written, text, onChange]);
  return (
    <Input
      type="search"
      aria-label={t('profiles.search')}
      placeholder={t('profiles.search')}
      maxLength={200}
      value={written}
      onChange={(event) => setWritten(event.target.value)}
    />
  );
}

function without(search: Record<string, string | undefined>): CustomersSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Throughline`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
