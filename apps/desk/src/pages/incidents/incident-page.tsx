import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Incident } from '@throughline/sdk';
import { Check, RotateCcw, Send } from 'lucide-react';
import { incidentQuery, turnIncident } from '../../api/incidents.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../settings/parts/loaded.tsx';
import { FormSkeleton } from '../settings/parts/skeleton.tsx';
import { Answers } from './answers.tsx';
import { Belonging } from './belonging.tsx';
import { Figures } from './figures.tsx';
import { IncidentForm } from './incident-form.tsx';
import { IncidentFrame } from './incident-frame.tsx';

/** One incident: what is known, who belongs to it, and what they were answered. */
export function IncidentPage() {
  const { incidentId } = useParams({ from: '/desk/incidents/$incidentId' });
  const incident = useQuery(incidentQuery(incidentId));
  const t = useTranslate();
  return (
    <IncidentFrame
      title={incident.data?.name ?? t('incidents.incident')}
      back={{ to: '/incidents' }}
      mark={incident.data?.state === 'resolved' && <Chip tone="good">{t('incidents.state.resolved')}</Chip>}
      actions={incident.data && <Actions incident={incident.data} />}
    >
      <Loaded query={incident} skeleton={<FormSkeleton fields={4} />}>
        {(loaded) => (
          <div className="grid max-w-6xl grid-cols-[minmax(0,1fr)_320px] gap-8 max-lg:grid-cols-1">
            <div className="min-w-0">
              <Figures incident={loaded} />
              <Answers incidentId={loaded.id} />
              <Belonging incident={loaded} />
            </div>
            <IncidentForm key={loaded.id} incident={loaded} />
          </div>
        )}
      </Loaded>
    </IncidentFrame>
  );
}

function Actions({ incident }: { incident: Incident }) {
  const t = useTranslate();
  if (!useCan()('incidents:manage')) return null;
  const isOpen = incident.state === 'open';
  return (
    <>
      <Button icon={isOpen ? Check : RotateCcw} onClick={() => void turnIncident(incident, isOpen)}>
        {t(isOpen ? 'incidents.resolve' : 'incidents.reopen')}
      </Button>
      {incident.counts.linked > 0 && (
        <Link
          to="/incidents/$incidentId/answer"
          params={{ incidentId: incident.id }}
          className={buttonClass('primary')}
        >
          <Icon as={Send} />
          {t(isOpen ? 'incidents.answerAll' : 'incidents.answerClosing')}
        </Link>
      )}
    </>
  );
}
