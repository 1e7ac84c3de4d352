import { Lock } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/icon.tsx';

/** Says why nothing can be changed here by this person. */
export function ReadOnlyNote() {
  const t = useTranslate();
  return (
    <p className="mb-4 flex items-center gap-2 rounded-md bg-ground-3 px-3 py-2 text-ink-2">
      <Icon as={Lock} className="shrink-0" />
      {t('settings.readOnly')}
    </p>
  );
}
