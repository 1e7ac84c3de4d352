import type { Customer } from '@throughline/sdk';
import { lazy, Suspense } from 'react';
import { useCan } from '../../api/permissions.ts';
import { withTexts } from '../../i18n/index.ts';

const CustomerData = lazy(withTexts(['privacy'], () => import('./customer-data.tsx')));

/** For those who may: a copy of everything of the customer, and its end. */
export function CustomerDataLater({ customer }: { customer: Customer }) {
  return useCan()('privacy:manage') ? (
    <Suspense>
      <CustomerData customer={customer} />
    </Suspense>
  ) : null;
}
