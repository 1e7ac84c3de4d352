import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** In place of what this person may not even see, for those who come by its address. */
export function Forbidden() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={Lock}
      title={t('core.error.forbidden')}
      action={
        <Link to="/settings" className={buttonClass()}>
          {t('settings.title')}
        </Link>
      }
    >
      {t('settings.forbidden')}
    </EmptyState>
  );
}
