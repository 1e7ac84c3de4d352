import { useQuery } from '@tanstack/react-query';
import type { ConnectorDelivery } from '@throughline/sdk';
import { useState } from 'react';
import { deliveriesQuery, deliveryQuery, replayDelivery } from '../../../api/connectors.ts';
import { describeError } from '../../../api/describe-error.ts';
import { translate, useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';

const tones = { received: 'plain', done: 'good', ignored: 'plain', held: 'risk' } as const;

/** What the system sent last, and what became of it. */
export function Deliveries({ connectorId }: { connectorId: string }) {
  const t = useTranslate();
  const deliveries = useQuery(deliveriesQuery(connectorId));
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Section title={t('systems.deliveries')} text={t('systems.deliveries.text')}>
      <Loaded query={deliveries} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-quiet">{t('systems.deliveries.none')}</p>
          ) : (
            <Rows label={t('systems.deliveries')}>
              {list.map((delivery) => (
                <DeliveryRow
                  key={delivery.id}
                  delivery={delivery}
                  onShow={() => setShown(delivery.id)}
                  onReplay={() => void replay(connectorId, delivery.id)}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {shown !== null && <DeliveryDialog id={shown} onClose={() => setShown(null)} />}
    </Section>
  );
}

async function replay(connectorId: string, id: string): Promise<void> {
  try {
    await replayDelivery(connectorId, id);
    showToast({ text: translate('systems.deliveries.replayed') });
  } catch (error) {
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
}

function DeliveryRow({
  delivery,
  onShow,
  onReplay,
}: {
  delivery: ConnectorDelivery;
  onShow: () => void;
  onReplay: () => void;
}) {
  const t = useTranslate();
  return (
    <Row
      title={
        <>
          <span className="truncate font-medium">{delivery.type ?? t('systems.deliveries.unknown')}</span>
          <Chip tone={tones[delivery.state]}>{t(`systems.delivery.${delivery.state}`)}</Chip>
        </>
      }
      text={
        <>
          <Moment at={delivery.receivedAt} />
          {delivery.problem && ` · ${delivery.problem.field}: ${delivery.problem.message}`}
        </>
      }
      trailing={
        <>
          <Button size="small" variant="ghost" onClick={onShow}>
            {t('systems.deliveries.show')}
          </Button>
          <Button size="small" onClick={onReplay}>
            {t('systems.deliveries.replay')}
          </Button>
        </>
      }
    />
  );
}

function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslate();
  const delivery = useQuery(deliveryQuery(id));
  return (
    <Dialog
      open
      size="wide"
      title={delivery.data?.type ?? t('systems.deliveries')}
      onOpenChange={(open) => !open && onClose()}
    >
      <Loaded query={delivery} skeleton={<RowsSkeleton />}>
        {({ body, headers }) => (
          <pre className="max-h-[50vh] overflow-auto whitespace-pre-wrap break-all rounded-md bg-ground-3 px-2.5 py-2 font-mono text-sm">
            {Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`)}
            {'\n'}
            {body}
          </pre>
        )}
      </Loaded>
    </Dialog>
  );
}
