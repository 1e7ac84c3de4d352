import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Connector } from '@throughline/sdk';
import { Plug, Plus } from 'lucide-react';
import { connectorsQuery, switchConnector } from '../../../api/connectors.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/checkbox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { HealthDetail, HealthWord } from './system-health.tsx';

export function SystemsPage() {
  const t = useTranslate();
  const connectors = useQuery({ ...connectorsQuery, refetchOnMount: 'always' });
  return (
    <Frame title={t('settings.systems')} intro={t('systems.intro')} actions={<AddLink />}>
      <Loaded query={connectors} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Plug} title={t('systems.empty')} action={<AddLink />}>
              {t('systems.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.systems')}>
              {list.map((connector) => (
                <SystemRow key={connector.id} connector={connector} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/systems/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('systems.add')}
    </Link>
  );
}

function SystemRow({ connector }: { connector: Connector }) {
  const t = useTranslate();
  const { id, name, enabled, config } = connector;
  const detail = <HealthDetail connector={connector} />;
  const failing = enabled && (connector.health.state !== 'closed' || connector.health.failures > 0);
  return (
    <Row
      leading={<Icon as={Plug} size={18} className="text-ink-3" />}
      faded={!enabled}
      title={
        <Link to="/settings/systems/$connectorId" params={{ connectorId: id }} className={rowLinkClass}>
          {name}
        </Link>
      }
      text={failing ? detail : config.baseUrl}
      trailing={
        <>
          <HealthWord connector={connector} />
          <Switch checked={enabled} onChange={(next) => void switchConnector(connector, next)}>
            <span className="sr-only">{t('systems.on', { name })}</span>
          </Switch>
        </>
      }
    />
  );
}
