import { useQuery } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { heldListed, heldQuery } from '../../../api/held.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { HeldItem } from './held-item.tsx';

/** What arrived and could not be understood. It is kept as it came, waits for a person, and holds nothing else up. */
export function HeldPage() {
  const t = useTranslate();
  const held = useQuery({ ...heldQuery, refetchOnMount: 'always', refetchInterval: 30_000 });
  return (
    <Frame title={t('settings.held')} intro={t('held.intro')}>
      <Loaded query={held} skeleton={<RowsSkeleton />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={MailCheck} title={t('held.empty')}>
              {t('held.emptyText')}
            </EmptyState>
          ) : (
            <>
              <ul aria-label={t('settings.held')} className="rounded-lg border">
                {items.map((item) => (
                  <HeldItem key={item.id} item={item} />
                ))}
              </ul>
              {items.length >= heldListed && (
                <p className="mt-2 text-quiet">{t('held.more', { count: heldListed })}</p>
              )}
            </>
          )
        }
      </Loaded>
    </Frame>
  );
}
