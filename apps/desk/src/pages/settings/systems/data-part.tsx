import type { LookupTrial } from '@throughline/sdk';
import { useMemo } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { ConfigList, useConfigForm } from './config-form.tsx';
import { fieldsOf, rowAt } from './found-fields.ts';
import { freshEndpoint, freshLookup, freshPanel, type Panel } from './fresh.ts';
import { LookupForm } from './lookup-form.tsx';
import { PanelForm } from './panel-form.tsx';
import { freeKey } from './set-at.ts';
import { wordsText } from './words-text.ts';

/** Lookups and the panels made of them, from top to bottom as they depend on each other. */
export function DataPart({ tried }: { tried: { lookup: string; result: LookupTrial } | null }) {
  const t = useTranslate();
  const { config, set } = useConfigForm();
  const lookups = config.lookups ?? [];
  const panels = config.panels ?? [];
  const answer = useMemo(() => readAnswer(tried?.result ?? null), [tried]);
  /** Fields of a row, as the panel's own paths lead to it. */
  const foundFor = (panel: Panel | undefined) => {
    if (!panel || panel.lookup !== tried?.lookup) return [];
    const take = lookups.find(({ key }) => key === panel.lookup)?.steps.at(-1)?.take;
    const rows = panel.kind === 'table' ? panel.rows : undefined;
    return fieldsOf(rowAt(answer, [take, rows]));
  };
  const addLookup = () => {
    const endpoints = config.endpoints ?? [];
    const endpoint = freshEndpoint(endpoints);
    set('endpoints', [...endpoints, endpoint]);
    return freshLookup(lookups, endpoint.key, t('systems.lookup.fresh'));
  };
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="lookups">
        <h3 id="lookups" className="font-semibold">
          {t('systems.lookups')}
        </h3>
        <p className="mb-3 max-w-prose text-ink-2">{t('systems.lookups.text')}</p>
        <ConfigList
          path="lookups"
          label="systems.lookup"
          add="systems.lookup.add"
          onAdd={addLookup}
          nameOf={({ name, key }: { name: string; key: string }) => name || key}
        >
          {(path) => <LookupForm path={path} />}
        </ConfigList>
      </section>
      {lookups.length > 0 && (
        <section aria-labelledby="panels">
          <h3 id="panels" className="font-semibold">
            {t('systems.panels')}
          </h3>
          <p className="mb-3 max-w-prose text-ink-2">{t('systems.panels.text')}</p>
          <ConfigList
            path="panels"
            label="systems.panel"
            add="systems.panel.add"
            onAdd={() =>
              freshPanel('table', {
                key: freeKey(t('systems.panel.fresh'), panels),
                title: t('systems.panel.fresh'),
                lookup: lookups[0]?.key ?? '',
              })
            }
            nameOf={({ title }: Pick<Panel, 'title'>) => wordsText(title)}
          >
            {(path, index) => <PanelForm path={path} found={foundFor(panels[index])} />}
          </ConfigList>
        </section>
      )}
    </div>
  );
}

/** The answer of the last request that was made for a try. */
function readAnswer(result: LookupTrial | null): unknown {
  try {
    return JSON.parse(result?.calls.at(-1)?.answer?.body ?? 'null');
  } catch {
    return null;
  }
}
