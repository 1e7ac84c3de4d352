import { useQuery } from '@tanstack/react-query';
import type { ConversationRow, Incident } from '@throughline/sdk';
import { X } from 'lucide-react';
import { useState } from 'react';
import { belongingQuery, linkRows, unlinkRow } from '../../api/incidents.ts';
import { ConversationLink } from '../../features/customer/conversation-link.tsx';
import { useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { Button, IconButton } from '../../ui/button.tsx';

/** What probably belongs, to be decided, and what is linked. */
export function Belonging({ incident }: { incident: Incident }) {
  const t = useTranslate();
  return (
    <>
      {incident.counts.suggested > 0 && <Listed incident={incident} state="suggested" />}
      <Listed incident={incident} state="linked" />
      {incident.counts.linked === 0 && <p className="text-quiet">{t('incidents.noneLinked')}</p>}
    </>
  );
}

function Listed({ incident, state }: { incident: Incident; state: 'linked' | 'suggested' }) {
  const t = useTranslate();
  const [pages, setPages] = useState(1);
  const { data } = useQuery(belongingQuery(incident.id, state, pages));
  if (!data || data.total === 0) return null;
  return (
    <section id={state} className="mb-6">
      <h2 className="mb-1 flex items-center gap-2 font-semibold">
        {t(`incidents.count.${state}`, { count: data.total })}
        {state === 'suggested' && (
          <Button size="small" onClick={() => void linkRows(incident.id, data.items)}>
            {t('incidents.linkShown', { count: data.items.length })}
          </Button>
        )}
      </h2>
      <ul>
        {data.items.map((row) => (
          <li key={row.id} className="flex items-center gap-1">
            <span className="w-40 shrink-0 truncate max-sm:w-24">
              <Customer row={row} />
            </span>
            <span className="min-w-0 flex-1 px-2">
              <ConversationLink id={row.id} />
            </span>
            {state === 'suggested' && (
              <Button size="small" onClick={() => void linkRows(incident.id, [row])}>
                {t('incidents.link')}
              </Button>
            )}
            <IconButton
              icon={X}
              label={t(state === 'linked' ? 'incidents.unlink' : 'incidents.dismiss')}
              onClick={() => void unlinkRow(incident.id, row)}
            />
          </li>
        ))}
      </ul>
      {data.items.length < data.total && (
        <Button variant="ghost" size="small" onClick={() => setPages(pages + 1)}>
          {t('incidents.showMore')}
        </Button>
      )}
    </section>
  );
}

function Customer({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const known = useRow(row.id);
  return <bdi>{(known ?? row).customer.name || t('customer.unnamed')}</bdi>;
}
