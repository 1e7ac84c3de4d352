import { Link } from '@tanstack/react-router';
import { Clock, Users } from 'lucide-react';
import { useAgents } from '../../api/people.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Row, Rows, rowLinkClass } from '../settings/parts/rows.tsx';

/** What is worth doing once customers can reach you. Only what this person may do. */
export function Afterwards() {
  const t = useTranslate();
  const can = useCan();
  const others = useAgents().filter((agent) => agent.active).length - 1;
  if (!can('people:manage') && !can('settings:manage')) return null;
  return (
    <section aria-labelledby="afterwards" className="mt-8">
      <h2 id="afterwards" className="mb-1 text-quiet text-sm">
        {t('welcome.afterwards')}
      </h2>
      <Rows label={t('welcome.afterwards')}>
        {can('people:manage') && (
          <Row
            leading={<Icon as={Users} size={18} className="text-ink-2" />}
            title={
              <Link to={others > 0 ? '/settings/people' : '/settings/people/new'} className={rowLinkClass}>
                {t('settings.people')}
              </Link>
            }
            text={others > 0 ? t('welcome.colleagues', { count: others }) : t('welcome.alone')}
          />
        )}
        {can('settings:manage') && (
          <Row
            leading={<Icon as={Clock} size={18} className="text-ink-2" />}
            title={
              <Link to="/settings/hours" className={rowLinkClass}>
                {t('settings.hours')}
              </Link>
            }
            text={t('welcome.hours')}
          />
        )}
      </Rows>
    </section>
  );
}
