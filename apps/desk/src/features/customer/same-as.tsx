import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Customer, SameAs as Same } from '@throughline/sdk';
import { UserSearch } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { joinCustomers, sameAsQuery, takeBack, tellApart } from '../../api/customer-joins.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { MatchText } from './match-text.tsx';
import { PanelSection } from './panel-section.tsx';

const CompareDialog = lazy(() => import('./compare-dialog.tsx'));

type Suggestion = Same['suggestions'][number];

/** Who a customer may be as well, with the reasons, and who somebody said they are not. */
export function SameAs({ customer }: { customer: Customer }) {
  const t = useTranslate();
  const { data } = useQuery(sameAsQuery(customer.id));
  const may = useCan()('customers:write');
  const [compared, setCompared] = useState<Suggestion | null>(null);
  if (!data || data.suggestions.length + data.distinctions.length === 0) return null;
  return (
    <PanelSection
      id="same"
      title={t(data.suggestions.length > 0 ? 'same.title' : 'same.not')}
      count={data.suggestions.length || data.distinctions.length}
    >
      {data.suggestions.length > 0 && (
        <ul className="flex flex-col gap-3 pb-1">
          {data.suggestions.map((each, index) => (
            <Perhaps
              key={each.customerId}
              customer={customer}
              suggestion={each}
              may={may}
              first={index === 0}
              onCompare={() => setCompared(each)}
            />
          ))}
        </ul>
      )}
      {data.suggestions.length > 0 && may && (
        <Link to="/settings/same-person" className="text-quiet text-sm hover:underline">
          {t('same.all')}
        </Link>
      )}
      {data.distinctions.length > 0 && (
        <NotSame
          customer={customer}
          others={data.distinctions}
          may={may}
          titled={data.suggestions.length > 0}
        />
      )}
      <Suspense>
        {compared && (
          <CompareDialog
            oneId={customer.id}
            otherId={compared.customerId}
            reasons={compared.reasons}
            onClose={() => setCompared(null)}
          />
        )}
      </Suspense>
    </PanelSection>
  );
}

interface PerhapsProps {
  customer: Customer;
  suggestion: Suggestion;
  may: boolean;
  /** The keys act on it. */
  first: boolean;
  onCompare: () => void;
}

function Perhaps({ customer, suggestion, may, first, onCompare }: PerhapsProps) {
  const t = useTranslate();
  const keys = { yes: useKeysOf('samePerson'), no: useKeysOf('otherPerson') };
  const other = { id: suggestion.customerId, name: suggestion.name };
  const name = suggestion.name || t('customer.unnamed');
  const yes = () => void joinCustomers(customer, other);
  const no = () => void tellApart(customer, other);
  useAction('samePerson', yes, may && first);
  useAction('otherPerson', no, may && first);
  return (
    <li>
      <button
        type="button"
        aria-label={t('same.compare', { name })}
        className="flex min-h-6 items-center gap-1.5 text-left font-medium hover:underline"
        onClick={onCompare}
      >
        <Icon as={UserSearch} size={14} className="text-ink-2" />
        <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
      </button>
      <p className="text-quiet text-sm">
        <MatchText reasons={suggestion.reasons} />
      </p>
      {may && (
        <div className="flex flex-wrap gap-2 pt-1.5">
          <Button size="small" aria-label={t('same.yes.label', { name })} onClick={yes}>
            {t('same.yes')}
            {first && keys.yes && <Kbd keys={keys.yes} />}
          </Button>
          <Button size="small" variant="ghost" aria-label={t('same.no.label', { name })} onClick={no}>
            {t('same.no')}
            {first && keys.no && <Kbd keys={keys.no} />}
          </Button>
        </div>
      )}
    </li>
  );
}

function NotSame({
  customer,
  others,
  may,
  titled,
}: {
  customer: Customer;
  others: Same['distinctions'];
  may: boolean;
  /** Something else stands above. */
  titled: boolean;
}) {
  const t = useTranslate();
  return (
    <>
      {titled && <h4 className="pt-2 pb-1 text-quiet text-sm">{t('same.not')}</h4>}
      <ul>
        {others.map((other) => {
          const name = other.name || t('customer.unnamed');
          return (
            <li key={other.customerId} className="flex min-h-8 items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {may && (
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={t('same.takeBack.label', { name })}
                  onClick={() => void takeBack(customer, { id: other.customerId, name: other.name })}
                >
                  {t('same.takeBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
