import { useNavigate } from '@tanstack/react-router';
import type { FoundCustomer } from '@throughline/sdk';
import { SquarePen } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useCan } from '../../api/permissions.ts';
import { useTranslate, withTexts } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { letterWanted, writeTo } from './wanted.ts';

const ComposeDialog = lazy(
  withTexts(
    ['compose', 'conversation', 'outside', 'replies', 'sending'],
    () => import('./compose-dialog.tsx'),
  ),
);
const loadGoing = withTexts(['compose', 'outside', 'sending'], () => import('./going.ts'));

/** Offers to write to a customer on every page, and sends what a reload has interrupted. */
export function Compose() {
  const navigate = useNavigate();
  const wanted = useSyncExternalStore(letterWanted.subscribe, letterWanted.get);
  const open = (conversationId: string) =>
    void navigate({ to: '/c/$conversationId', params: { conversationId } });
  const resume = useEffectEvent(() => {
    if (localStorage.getItem('letters going')) void loadGoing().then((going) => going.resume(open));
  });
  useEffect(() => resume(), []);
  useAction('compose', () => writeTo(null), useCan()('conversations:write'));
  return (
    <Suspense>
      {wanted && (
        <ComposeDialog
          key={wanted.name}
          wanted={wanted}
          onBegun={open}
          onClose={() => letterWanted.set(null)}
        />
      )}
    </Suspense>
  );
}

/** Writes to a customer, or to whoever is chosen then. */
export function ComposeButton({ to }: { to: FoundCustomer | null }) {
  const t = useTranslate();
  const keys = useKeysOf('compose');
  if (!useCan()('conversations:write')) return null;
  return (
    <IconButton
      icon={SquarePen}
      label={t('action.compose')}
      keys={to ? undefined : keys}
      onClick={() => writeTo(to)}
    />
  );
}
