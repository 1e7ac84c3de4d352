import { useTranslate } from '../../../i18n/index.ts';
import { cx } from '../../../ui/class-names.ts';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Grey rows as high as the rows that come, so that nothing moves when they do. */
export function RowsSkeleton({ rows = 3, boxed = true }: { rows?: number; boxed?: boolean }) {
  const t = useTranslate();
  return (
    <div
      role="status"
      aria-label={t('core.loading')}
      data-rows-coming
      className={cx(boxed && 'rounded-lg border')}
    >
      {keys.slice(0, rows).map((key) => (
        <div key={key} className="flex h-[52px] flex-col justify-center gap-2 border-b px-3 last:border-b-0">
          <div className="h-2.5 w-32 rounded bg-ground-3" />
          <div className="h-2.5 w-56 rounded bg-ground-3" />
        </div>
      ))}
    </div>
  );
}

/** Grey labels and inputs. */
export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  const t = useTranslate();
  return (
    <div role="status" aria-label={t('core.loading')} className="flex flex-col gap-4">
      {keys.slice(0, fields).map((key) => (
        <div key={key}>
          <div className="mb-1 flex h-4 items-center">
            <div className="h-2.5 w-24 rounded bg-ground-3" />
          </div>
          <div className="h-8 rounded-md bg-ground-3" />
        </div>
      ))}
    </div>
  );
}
