import { useTranslate } from '../../i18n/index.ts';
import { Page } from '../../ui/page.tsx';

export function WelcomePage() {
  const t = useTranslate();
  return <Page title={t('welcome.title')} />;
}
