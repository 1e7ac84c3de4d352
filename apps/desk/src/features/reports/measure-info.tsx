import type { MeasureName } from '@throughline/sdk';
import { Info } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { measures } from './measures.ts';

/** What a measure means, beside it: opened by click or key. */
export function MeasureInfo({ name }: { name: MeasureName }) {
  const t = useTranslate();
  const label = t(`reports.measure.${name}`);
  const { kind } = measures[name];
  return (
    <Popover
      label={t('reports.definitionOf', { name: label })}
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t('reports.definitionOf', { name: label })}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-ground-3 hover:text-ink"
        >
          <Icon as={Info} size={14} />
        </button>
      }
    >
      <div className="flex flex-col gap-2 p-2">
        <p className="font-semibold">{label}</p>
        <p>{t(`reports.definition.${name}`)}</p>
        {(kind === 'duration' || kind === 'number') && (
          <p className="text-ink-2">{t('reports.definition.median')}</p>
        )}
        <p className="text-ink-2">{t('reports.definition.common')}</p>
      </div>
    </Popover>
  );
}
