import { useEffect, useRef } from 'react';
import type { Theme } from '../../api/preferences.ts';
import { useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { embedScript } from './embed-script.ts';

/** A page of grey shapes with the snippet in it, put where a company would put it. */
export function HostPage({
  snippet,
  theme,
  inPage,
}: {
  snippet: string | null;
  theme: Theme;
  /** True when what is embedded stands in the text instead of floating above it. */
  inPage: boolean;
}) {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Effects may run twice; a page has the snippet once.
    if (!place.current || snippet === null || place.current.childElementCount > 0) return;
    const script = embedScript(snippet, window.location.origin);
    if (!script) return;
    if (theme !== 'system') script.dataset.theme = theme;
    place.current.append(script);
  }, [snippet, theme]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section tabIndex={0} aria-label={t('preview.page')} className="min-h-0 flex-1 overflow-y-auto">
      <div aria-hidden="true" className="border-b">
        <div className="mx-auto flex h-16 max-w-4xl items-center gap-6 px-6">
          <Shape className="h-5 w-28" />
          <span className="flex-1" />
          <Shape className="h-3 w-14 max-sm:hidden" />
          <Shape className="h-3 w-14 max-sm:hidden" />
          <Shape className="h-3 w-14" />
        </div>
      </div>
      <div className="mx-auto max-w-4xl px-6 py-10">
        <div aria-hidden="true" className={cx('mb-8 grid gap-8', !inPage && 'sm:grid-cols-[1fr_280px]')}>
          <div className="flex flex-col gap-3">
            <Shape className="mb-3 h-8 w-2/3" />
            <Shape className="h-3 w-full" />
            <Shape className="h-3 w-11/12" />
            <Shape className="h-3 w-4/5" />
            {!inPage && <Shape className="mt-4 h-9 w-36" />}
          </div>
          {!inPage && <Shape className="h-52" />}
        </div>
        <div ref={place} />
        {!inPage && (
          <div aria-hidden="true" className="grid gap-6 sm:grid-cols-3">
            {['a', 'b', 'c'].map((key) => (
              <div key={key} className="flex flex-col gap-3">
                <Shape className="h-32" />
                <Shape className="h-3 w-3/4" />
                <Shape className="h-3 w-1/2" />
              </div>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Shape({ className }: { className: string }) {
  return <div className={cx('rounded-md bg-ground-3', className)} />;
}
