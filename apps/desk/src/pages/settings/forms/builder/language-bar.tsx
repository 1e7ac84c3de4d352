import type { Language } from '@throughline/sdk';
import { languageNames, languages, useTranslate } from '../../../../i18n/index.ts';
import { Select } from '../../../../ui/select.tsx';
import { isOffered, missingTexts } from '../model/texts.ts';
import { useBuilder } from './context.ts';

/** Which language is being written, how complete each is, and which one stands beside it. */
export function LanguageBar({
  onLanguage,
  onBase,
}: {
  onLanguage: (language: Language) => void;
  onBase: (language: Language) => void;
}) {
  const t = useTranslate();
  const { definition, language, base } = useBuilder();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('forms.language')}</legend>
        {languages.map((one) => {
          const offered = isOffered(definition, one);
          const missing = offered ? missingTexts(definition, one).length : 0;
          return (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              title={offered ? undefined : t('forms.language.notOffered')}
              onClick={() => onLanguage(one)}
              className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-ink-2 hover:bg-ground-3 aria-pressed:bg-ground-3 aria-pressed:font-medium aria-pressed:text-ink"
            >
              <span className={offered ? '' : 'text-quiet italic'}>{languageNames[one]}</span>
              {missing > 0 && (
                <span className="rounded-full bg-warning-tint px-1.5 text-sm text-warning tabular-nums">
                  <span aria-hidden="true">{missing}</span>
                  <span className="sr-only">{t('forms.language.missing', { count: missing })}</span>
                </span>
              )}
            </button>
          );
        })}
      </fieldset>
      {language !== base && (
        <div className="flex items-center gap-2">
          <span className="text-quiet text-sm">{t('forms.language.beside')}</span>
          <div className="w-36">
            <Select
              quiet
              value={base}
              label={t('forms.language.beside')}
              options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
              onChange={onBase}
            />
          </div>
        </div>
      )}
    </div>
  );
}
