import { useQuery } from '@tanstack/react-query';
import type { PrivacyRequest } from '@throughline/sdk';
import { Download, Eraser, FileArchive, Fingerprint, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { archivePath, privacyRequestsQuery } from '../../../api/privacy.ts';
import { sizeText } from '../../../features/conversation/size-text.ts';
import { fullMoment } from '../../../features/queue/times.ts';
import { type Translate, useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { Holds } from './holds.tsx';
import { PurposesDialog } from './purposes.tsx';

/** Copies that were asked for and erasures, newest first. */
export function PrivacyPage() {
  const t = useTranslate();
  const query = useQuery(privacyRequestsQuery);
  const [choosing, setChoosing] = useState(false);
  return (
    <Frame
      title={t('settings.privacy')}
      intro={t('privacy.intro')}
      actions={
        <Button icon={SlidersHorizontal} aria-label={t('privacy.purposes')} onClick={() => setChoosing(true)}>
          <span className="max-sm:hidden">{t('privacy.purposes')}</span>
        </Button>
      }
    >
      {choosing && <PurposesDialog onClose={() => setChoosing(false)} />}
      <Holds />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={Fingerprint} title={t('privacy.empty')}>
              {t('privacy.emptyText')}
            </EmptyState>
          ) : (
            <section aria-labelledby="privacy-requests">
              <h2 id="privacy-requests" className="mb-2 font-semibold">
                {t('privacy.requests')}
              </h2>
              <ul aria-labelledby="privacy-requests" className="rounded-lg border">
                {items.map((request) => (
                  <RequestRow key={request.id} request={request} />
                ))}
              </ul>
            </section>
          )
        }
      </Loaded>
    </Frame>
  );
}

function RequestRow({ request }: { request: PrivacyRequest }) {
  const t = useTranslate();
  const language = useLanguage();
  const { kind, askedBy } = request;
  const who = askedBy.kind === 'system' ? t('privacy.system') : askedBy.name;
  const facts = [
    stateText(request, who, language, t),
    ...(kind === 'export' && request.fetchable && request.size !== null
      ? [sizeText(request.size, language)]
      : []),
    t('privacy.by', { who }),
  ];
  return (
    <li className="flex items-start gap-3 border-b px-3 py-2.5 last:border-b-0">
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center">
        <Icon as={kind === 'export' ? FileArchive : Eraser} size={18} className="text-ink-3" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words">{t(`privacy.kind.${kind}`, { name: request.customerName })}</p>
        <p className="break-words text-ink-2 text-sm">{facts.join(' · ')}</p>
        <p className="text-quiet text-sm">
          <Moment at={request.askedAt} />
        </p>
      </div>
      {request.fetchable && (
        <a href={archivePath(request.id)} download className={buttonClass('secondary', 'small')}>
          <Icon as={Download} size={14} />
          {t('privacy.fetch')}
        </a>
      )}
    </li>
  );
}

function stateText(
  { kind, state, problem, fetchable, expiresAt, touched }: PrivacyRequest,
  who: string,
  language: Parameters<typeof fullMoment>[1],
  t: Translate,
): string {
  if (problem === 'customer_on_hold') return t('privacy.failed.customer_on_hold');
  if (state !== 'done') return t(`privacy.state.${state}`);
  if (kind === 'erasure')
    return t('privacy.rows', { count: Object.values(touched ?? {}).reduce((sum, rows) => sum + rows, 0) });
  const over = expiresAt === null || Date.parse(expiresAt) <= Date.now();
  if (over) return t('privacy.gone');
  return fetchable
    ? t('privacy.until', { date: fullMoment(Date.parse(expiresAt), language) })
    : t('privacy.others', { who });
}
