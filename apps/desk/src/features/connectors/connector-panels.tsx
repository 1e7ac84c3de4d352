import { useQuery } from '@tanstack/react-query';
import type { SystemAction, SystemPanel } from '@throughline/sdk';
import { RefreshCw } from 'lucide-react';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { actionsOfQuery, panelsOfQuery, refreshPanels } from '../../api/connector-panels.ts';
import { describeError } from '../../api/describe-error.ts';
import { queryClient } from '../../api/query-client.ts';
import { translate, useLanguage, useTranslate, withTexts } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { PanelSection } from '../customer/panel-section.tsx';
import { ChooseAction } from './choose-action.tsx';
import { PanelAge, PanelNote } from './panel-mark.tsx';
import { PanelView } from './panel-view.tsx';

const ActionDialog = lazy(
  withTexts(['connectors', 'sentences', 'settings'], () => import('./action-dialog.tsx')),
);

type Chosen = { action: SystemAction } | 'choose' | null;

/** One section a system, with its panels and what it can be made to do. */
export default function ConnectorPanels({
  customerId,
  conversationId,
}: {
  customerId: string;
  conversationId: string | null;
}) {
  const panels = useQuery(panelsOfQuery(customerId)).data?.panels ?? [];
  const actions = useQuery(actionsOfQuery(customerId)).data ?? [];
  const [chosen, setChosen] = useState<Chosen>(null);
  // What a system can do depends on what it knows: choices, presets, whether it knows the customer at all.
  const known = panels.map(({ fetchedAt }) => fetchedAt).join();
  useEffect(() => {
    if (known !== '') void queryClient.invalidateQueries({ queryKey: actionsOfQuery(customerId).queryKey });
  }, [known, customerId]);
  const usable = actions.filter(({ allowed }) => allowed);
  useAction('connectorAction', () => setChosen('choose'), usable.length > 0);
  const systems = new Map(
    [...panels, ...usable].map(({ connectorId, connectorName }) => [connectorId, connectorName]),
  );
  return (
    <>
      {[...systems].map(([connectorId, name]) => (
        <System
          key={connectorId}
          {...{ connectorId, name, customerId }}
          panels={panels.filter((panel) => panel.connectorId === connectorId)}
          actions={usable.filter((action) => action.connectorId === connectorId)}
          onAct={(action) => setChosen({ action })}
        />
      ))}
      {chosen === 'choose' && (
        <ChooseAction
          actions={usable}
          onClose={() => setChosen(null)}
          onChoose={(action) => setChosen({ action })}
        />
      )}
      {chosen !== null && chosen !== 'choose' && (
        <Suspense>
          <ActionDialog
            action={chosen.action}
            {...{ customerId, conversationId }}
            onClose={() => setChosen(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function System({
  connectorId,
  name,
  customerId,
  panels,
  actions,
  onAct,
}: {
  connectorId: string;
  name: string;
  customerId: string;
  panels: readonly SystemPanel[];
  actions: readonly SystemAction[];
  onAct: (action: SystemAction) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const busy = asking || panels.some(({ refreshing }) => refreshing);
  const refresh = async () => {
    setAsking(true);
    try {
      await refreshPanels(customerId, connectorId);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, translate) });
    } finally {
      setAsking(false);
    }
  };
  return (
    <PanelSection
      id={`connector-${connectorId}`}
      title={name}
      actions={
        panels.length > 0 && (
          <IconButton
            icon={RefreshCw}
            label={t('connectors.refresh', { system: name })}
            aria-busy={busy}
            disabled={busy}
            onClick={() => void refresh()}
          />
        )
      }
    >
      <div className="flex flex-col gap-2.5">
        {panels.map((panel) => (
          <OnePanel key={panel.key} panel={panel} alone={panels.length === 1} />
        ))}
        {actions.length > 0 && (
          <div className="flex flex-wrap gap-1.5">
            {actions.map((action) => (
              <Button
                key={action.key}
                size="small"
                disabled={!action.available}
                title={action.available ? action.description?.[language] : t('connectors.action.noData')}
                onClick={() => onAct(action)}
              >
                {action.name[language]}
              </Button>
            ))}
          </div>
        )}
      </div>
    </PanelSection>
  );
}

function OnePanel({ panel, alone }: { panel: SystemPanel; alone: boolean }) {
  const language = useLanguage();
  const box = useHeightKept(`${panel.connectorId} ${panel.key}`, panel.data !== null);
  const title = panel.title[language];
  return (
    <section aria-label={title}>
      <h4
        className={
          alone && title === panel.connectorName
            ? 'flex justify-end'
            : 'flex items-baseline justify-between gap-2 pb-0.5 text-quiet text-sm'
        }
      >
        <span className="truncate">{title !== panel.connectorName && title}</span>
        <PanelAge panel={panel} />
      </h4>
      <PanelNote panel={panel} />
      <div ref={box.ref}>
        {panel.data ? (
          <PanelView data={panel.data} system={panel.connectorName} />
        ) : (
          panel.state === 'waiting' && <Skeleton height={box.height} />
        )}
      </div>
    </section>
  );
}

/** How high each panel was with the customer before: what is awaited takes that much room, so that little moves. */
const heights = new Map<string, number>();

function useHeightKept(key: string, measured: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (measured && ref.current) heights.set(key, ref.current.offsetHeight);
  });
  return { ref, height: heights.get(key) ?? 72 };
}

function Skeleton({ height }: { height: number }) {
  const t = useTranslate();
  return (
    <div
      role="status"
      aria-label={t('core.loading')}
      style={{ height }}
      className="flex flex-col gap-2 overflow-hidden py-1.5"
    >
      {['a', 'b', 'c', 'd', 'e', 'f'].slice(0, Math.max(1, Math.floor(height / 24))).map((row) => (
        <div key={row} className="h-2.5 shrink-0 rounded bg-ground-3" />
      ))}
    </div>
  );
}
