import type { ReactNode } from 'react';
import { activateLanguage, languageNames, languages, useLanguage } from '../../i18n/index.ts';
import { Logo } from '../../shell/logo.tsx';
import { cx } from '../../ui/class-names.ts';

/** The frame of the pages before sign-in: one narrow column, languages below it. */
export function Door({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  const current = useLanguage();
  return (
    <main className="flex h-full flex-col items-center overflow-y-auto bg-ground-2 px-4 py-[10vh]">
      <div className="w-full max-w-sm rounded-lg border bg-ground p-8">
        <Logo size={32} />
        <h1 className="mt-5 font-semibold text-xl tracking-tight">{title}</h1>
        {intro && <div className="mt-1 text-ink-2">{intro}</div>}
        <div className="mt-6">{children}</div>
      </div>
      <div className="mt-6 flex gap-4">
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === current}
            onClick={() => void activateLanguage(language)}
            className={cx(
              'min-h-6',
              language === current ? 'font-medium text-ink' : 'text-quiet hover:text-ink',
            )}
          >
            {languageNames[language]}
          </button>
        ))}
      </div>
    </main>
  );
}
