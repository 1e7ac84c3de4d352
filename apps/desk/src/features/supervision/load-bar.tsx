import type { AgentFigures } from '@throughline/sdk';
import { useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';

/** How much of what an agent can take is taken: what is live, then what is answered by and by. */
export function LoadBar({ figures }: { figures: AgentFigures }) {
  const t = useTranslate();
  const { load, usedUnits, capacity } = figures;
  const all = load.live + load.deferred;
  const share = Math.min(1, usedUnits / capacity);
  const over = usedUnits > capacity;
  return (
    <span
      className="flex items-center gap-2"
      title={t('supervision.load', { live: load.live, deferred: load.deferred })}
    >
      <span aria-hidden="true" className="flex h-1.5 min-w-8 flex-1 overflow-hidden rounded-full bg-ground-3">
        {all > 0 && (
          <>
            <span
              className={over ? 'bg-risk' : 'bg-accent'}
              style={{ width: `${(share * load.live * 100) / all}%` }}
            />
            <span
              className={cx(over ? 'bg-risk' : 'bg-accent', 'opacity-55')}
              style={{ width: `${(share * load.deferred * 100) / all}%` }}
            />
          </>
        )}
      </span>
      <span className={cx('shrink-0 text-sm tabular-nums', over ? 'text-risk' : 'text-ink-2')}>
        {usedUnits}/{capacity}
        <span className="sr-only">
          {' '}
          {t('supervision.load', { live: load.live, deferred: load.deferred })}
        </span>
      </span>
    </span>
  );
}
