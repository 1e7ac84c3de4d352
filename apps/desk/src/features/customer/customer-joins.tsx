import type { CustomerPanel } from '@throughline/sdk';
import { AtSign, Split, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { partCustomers } from '../../api/customer-joins.ts';
import { useCan } from '../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button } from '../../ui/button.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { PanelSection } from './panel-section.tsx';
import { SameAs } from './same-as.tsx';

const JoinDialog = lazy(() => import('./join-dialog.tsx'));
const IdentitiesDialog = lazy(() => import('./identities-dialog.tsx'));
const TwoPeopleDialog = lazy(() => import('./two-people-dialog.tsx'));

/** Who is one with this customer, and the way to join or part them. */
export default function CustomerJoins({ panel }: { panel: CustomerPanel }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const may = useCan()('customers:write');
  const [open, setOpen] = useState(false);
  const [listing, setListing] = useState(false);
  const [dividing, setDividing] = useState(false);
  useAction('joinCustomer', () => setOpen(true), may);
  useAction('identities', () => setListing(true));
  useAction('twoPeople', () => setDividing(true), may);
  const { customer, joins } = panel;
  return (
    <>
      <SameAs customer={customer} />
      <div className="border-b px-4 py-2">
        <Button variant="ghost" size="small" icon={AtSign} className="-ml-2" onClick={() => setListing(true)}>
          {t('ids.open')}
        </Button>
      </div>
      {joins.length > 0 && (
        <PanelSection id="joins" title={t('identity.joined')} count={joins.length}>
          <ul>
            {joins.map((join) => {
              const name = join.name || t('customer.unnamed');
              return (
                <li key={join.joinId} className="flex min-h-8 items-center gap-2">
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  <span className="shrink-0 text-quiet text-sm">
                    {stampText(Date.parse(join.at), now, language, t)}
                  </span>
                  {may && (
                    <Button
                      size="small"
                      aria-label={t('identity.part.label', { name })}
                      onClick={() => void partCustomers(customer, { ...join, name })}
                    >
                      {t('identity.part')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </PanelSection>
      )}
      {may && (
        <div className="border-b px-4 py-2">
          <Button variant="ghost" size="small" icon={Users} className="-ml-2" onClick={() => setOpen(true)}>
            {t('identity.join')}
          </Button>
          <Button
            variant="ghost"
            size="small"
            icon={Split}
            className="-ml-2"
            onClick={() => setDividing(true)}
          >
            {t('two.open')}
          </Button>
        </div>
      )}
      <Suspense>
        {open && <JoinDialog customer={customer} onClose={() => setOpen(false)} />}
        {listing && <IdentitiesDialog customer={customer} may={may} onClose={() => setListing(false)} />}
        {dividing && <TwoPeopleDialog customer={customer} onClose={() => setDividing(false)} />}
      </Suspense>
    </>
  );
}
