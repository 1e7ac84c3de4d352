import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Incident } from '@throughline/sdk';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import { incidentsQuery } from '../../api/incidents.ts';
import { useCan } from '../../api/permissions.ts';
import IncidentDialog from '../../features/incidents/incident-dialog.tsx';
import { stampText } from '../../features/queue/times.ts';
import { useNow } from '../../features/queue/use-now.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../settings/parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../settings/parts/rows.tsx';
import { RowsSkeleton } from '../settings/parts/skeleton.tsx';
import { IncidentFrame } from './incident-frame.tsx';

/** Matters that many customers have at once: those that are open, then what was resolved. */
export function IncidentsPage() {
  const t = useTranslate();
  const mayDeclare = useCan()('incidents:manage');
  const incidents = useQuery(incidentsQuery);
  const [declaring, setDeclaring] = useState(false);
  const declare = mayDeclare && (
    <Button variant="primary" icon={Siren} onClick={() => setDeclaring(true)}>
      {t('incidents.declare')}
    </Button>
  );
  return (
    <IncidentFrame title={t('incidents.title')} actions={(incidents.data?.length ?? 0) > 0 && declare}>
      <Loaded query={incidents} skeleton={<RowsSkeleton />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={Siren} title={t('incidents.empty')} action={declare}>
              {t(mayDeclare ? 'incidents.emptyText' : 'incidents.emptyTextReader')}
            </EmptyState>
          ) : (
            <div className="flex max-w-4xl flex-col gap-6">
              {(['open', 'resolved'] as const).map((state) => (
                <Group key={state} state={state} incidents={all.filter((each) => each.state === state)} />
              ))}
            </div>
          )
        }
      </Loaded>
      {declaring && <IncidentDialog conversations={[]} onClose={() => setDeclaring(false)} />}
    </IncidentFrame>
  );
}

function Group({ state, incidents }: { state: Incident['state']; incidents: readonly Incident[] }) {
  const t = useTranslate();
  if (incidents.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t(`incidents.group.${state}`)}</h2>
      <Rows label={t(`incidents.group.${state}`)}>
        {incidents.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </Rows>
    </section>
  );
}

function IncidentRow({ incident }: { incident: Incident }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const { linked, suggested } = incident.counts;
  return (
    <Row
      leading={
        <Icon as={Siren} size={18} className={incident.state === 'open' ? 'text-warning' : 'text-ink-3'} />
      }
      title={
        <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }} className={rowLinkClass}>
          {incident.name}
        </Link>
      }
      text={incident.text || stampText(Date.parse(incident.declaredAt), now, language, t)}
      faded={incident.state === 'resolved'}
      trailing={
        <>
          {suggested > 0 && <Chip tone="accent">{t('incidents.count.suggested', { count: suggested })}</Chip>}
          <span className="text-quiet tabular-nums">{t('incidents.count.linked', { count: linked })}</span>
        </>
      }
    />
  );
}
