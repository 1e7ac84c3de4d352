import { lazy, Suspense } from 'react';
import { withTexts } from '../../i18n/index.ts';

const ConnectorPanels = lazy(withTexts(['connectors'], () => import('./connector-panels.tsx')));

/** What the connected systems know of the customer. It comes when it comes: nothing else waits for it. */
export function ConnectorPanelsLater(props: { customerId: string; conversationId: string | null }) {
  return (
    <Suspense>
      <ConnectorPanels {...props} />
    </Suspense>
  );
}
