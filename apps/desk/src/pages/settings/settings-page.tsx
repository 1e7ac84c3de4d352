import { useTranslate } from '../../i18n/index.ts';
import { Page } from '../../ui/page.tsx';

export function SettingsPage() {
  const t = useTranslate();
  return <Page title={t('settings.title')} />;
}
