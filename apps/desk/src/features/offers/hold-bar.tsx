import { PauseCircle } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';

/** Says that nothing is offered any more, and ends that. */
export function HoldBar({ onBack }: { onBack: () => void }) {
  const t = useTranslate();
  return (
    <NoticeBar icon={PauseCircle}>
      {t('offer.hold')}
      <Button size="small" onClick={onBack}>
        {t('offer.back')}
      </Button>
    </NoticeBar>
  );
}
