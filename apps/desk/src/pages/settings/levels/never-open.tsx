import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { tryOutQuery } from '../../../api/service-levels.ts';
import { useTranslate } from '../../../i18n/index.ts';

/** Says that nothing would ever be due, when these hours never come; else nothing. */
export function NeverOpen({ hours }: { hours: string }) {
  const t = useTranslate();
  const tried = useQuery(tryOutQuery({ minutes: 1, hours })).data;
  if (!tried || tried.dueAt !== null) return null;
  return (
    <p role="alert" className="mb-4 rounded-md bg-warning-tint px-3 py-2 text-warning">
      {t('levels.neverOpen')}{' '}
      <Link to="/settings/hours" className="font-medium underline">
        {t('settings.hours')}
      </Link>
    </p>
  );
}
