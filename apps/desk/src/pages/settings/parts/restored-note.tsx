import { RotateCcw } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/icon.tsx';

/** Says that the fields hold what was typed on an earlier visit. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslate();
  return (
    <p className="mb-4 flex flex-wrap items-center gap-2 rounded-md bg-accent-tint px-3 py-2">
      <Icon as={RotateCcw} className="shrink-0 text-accent" />
      <span className="flex-1">{t('settings.restored')}</span>
      <button type="button" onClick={onDiscard} className="min-h-6 font-medium underline underline-offset-2">
        {t('settings.discard')}
      </button>
    </p>
  );
}
