import { useQuery } from '@tanstack/react-query';
import type { CustomerList, ListedCustomer } from '@throughline/sdk';
import { Ban, Contact, SearchX } from 'lucide-react';
import { describeError } from '../../api/describe-error.ts';
import { profileSettingsQuery } from '../../api/profiles.ts';
import { stampText } from '../../features/queue/times.ts';
import { useNow } from '../../features/queue/use-now.ts';
import { languageNames, useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RowsSkeleton } from '../settings/parts/skeleton.tsx';

interface CustomerTableProps {
  list: {
    data: { pages: CustomerList[] } | undefined;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
    refetch: () => unknown;
  };
  /** Whether anything narrows the list. */
  sought: boolean;
  open: string | null;
  onOpen: (id: string) => void;
}

/** A page of customers after the other; rows stand where they are, more come below. */
export function CustomerTable({ list, sought, open, onOpen }: CustomerTableProps) {
  const t = useTranslate();
  if (list.error && !list.data)
    return (
      <EmptyState
        icon={SearchX}
        title={t('profiles.failed')}
        action={<Button onClick={() => void list.refetch()}>{t('core.tryAgain')}</Button>}
      >
        {describeError(list.error, t)}
      </EmptyState>
    );
  if (!list.data)
    return (
      <div className="p-4">
        <RowsSkeleton />
      </div>
    );
  const rows = list.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return sought ? (
      <EmptyState icon={SearchX} title={t('profiles.nobodyFound')}>
        {t('profiles.nobodyFoundText')}
      </EmptyState>
    ) : (
      <EmptyState icon={Contact} title={t('profiles.nobody')}>
        {t('profiles.nobodyText')}
      </EmptyState>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="min-h-0 flex-1 overflow-auto" aria-label={t('profiles.list')} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <thead className="sticky top-0 z-10 bg-ground text-quiet text-sm">
          <tr>
            {(['name', 'value', 'country', 'channels', 'conversations', 'contacted'] as const).map(
              (column) => (
                <th
                  key={column}
                  scope="col"
                  className={`h-8 border-b px-2 font-normal first:pl-4 last:pr-4 ${widths[column]}`}
                >
                  {t(`profiles.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CustomerRow key={row.customerId} row={row} isOpen={row.customerId === open} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <div className="p-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('profiles.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

const widths = {
  name: '',
  value: 'w-40 max-sm:w-28',
  country: 'w-32 max-md:hidden',
  channels: 'w-28 max-md:hidden',
  conversations: 'w-28 text-right max-md:hidden',
  contacted: 'w-32 text-right max-sm:hidden',
};

interface CustomerRowProps {
  row: ListedCustomer;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function CustomerRow({ row, isOpen, onOpen }: CustomerRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const { data: settings } = useQuery(profileSettingsQuery);
  const tier = settings?.tiers.find(({ key }) => key === row.tier);
  const cell = 'h-9 border-b px-2 first:pl-4 last:pr-4';
  return (
    <tr className={isOpen ? 'relative bg-accent-tint' : 'relative hover:bg-ground-2'}>
      <td className={`${cell} ${widths.name} max-w-0`}>
        <span className="flex min-w-0 items-center gap-1.5">
          <button
            type="button"
            aria-current={isOpen || undefined}
            className="truncate font-medium after:absolute after:inset-0 after:content-['']"
            onClick={() => onOpen(row.customerId)}
          >
            <bdi>{row.name || t('customer.unnamed')}</bdi>
          </button>
          {row.doNotContact && (
            <span role="img" aria-label={t('profiles.doNotContact')} title={t('profiles.doNotContact')}>
              <Icon as={Ban} size={13} className="text-risk" />
            </span>
          )}
        </span>
      </td>
      <td className={`${cell} ${widths.value} tabular-nums`}>
        <span className="flex items-center gap-2">
          {row.value === null ? <span className="text-quiet">–</span> : row.value.toLocaleString(language)}
          {tier && <Chip tone="accent">{tier.name}</Chip>}
        </span>
      </td>
      <td className={`${cell} ${widths.country}`}>
        {[row.country, row.language && languageNames[row.language]].filter(Boolean).join(' · ') || (
          <span className="text-quiet">–</span>
        )}
      </td>
      <td className={`${cell} ${widths.channels}`}>
        <span className="flex gap-1.5 text-ink-3">
          {row.channelTypes.map((type) => (
            <ChannelIcon key={type} type={type} size={14} />
          ))}
        </span>
      </td>
      <td className={`${cell} ${widths.conversations} tabular-nums`}>{row.conversations}</td>
      <td className={`${cell} ${widths.contacted} whitespace-nowrap text-quiet text-sm`}>
        {row.lastContactAt === null ? '–' : stampText(Date.parse(row.lastContactAt), now, language, t)}
      </td>
    </tr>
  );
}
