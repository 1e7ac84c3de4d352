import type { OwnDraft } from '@throughline/sdk';
import { useTranslate } from '../../i18n/index.ts';

interface RivalDraftProps {
  draft: OwnDraft;
  onTake: () => void;
  onKeep: () => void;
}

/** What the same person wrote on another device meanwhile: neither is lost before they say which one stays. */
export function RivalDraft({ draft, onTake, onKeep }: RivalDraftProps) {
  const t = useTranslate();
  const words = [draft, draft.aside]
    .flatMap((each) => (each ? [each.text.trim(), ...each.files.map((file) => file.filename)] : []))
    .filter((each) => each !== '')
    .join(' · ');
  return (
    <div role="alert" className="flex items-baseline gap-x-3 pb-1.5 text-sm text-warning max-md:flex-wrap">
      <span className="shrink-0">{t('sending.elsewhere')}</span>
      <q className="any-script line-clamp-3 min-w-0 flex-1 text-ink" title={words}>
        {words}
      </q>
      <button type="button" className={choice} onClick={onTake}>
        {t('sending.elsewhere.take')}
      </button>
      <button type="button" className={choice} onClick={onKeep}>
        {t('sending.elsewhere.keep')}
      </button>
    </div>
  );
}

const choice = 'min-h-6 shrink-0 font-medium underline underline-offset-2';
