import type { Names } from '@throughline/sdk';
import { languageNames, useTranslate } from '../../../../i18n/index.ts';
import { Chip } from '../../../../ui/chip.tsx';
import { Field, Input, TextArea } from '../../../../ui/field.tsx';
import { isMissing, noText, shownText } from '../model/texts.ts';
import { useBuilder } from './context.ts';
import { useProblem } from './problem-words.ts';

interface TextFieldProps {
  label: string;
  names: Names | undefined;
  /** Undefined when an optional text is empty in every language. */
  onChange: (names: Names | undefined) => void;
  /** Of the text in the form, e.g. `steps.0.title`. */
  path: string;
  help?: string;
  /** An optional text may go altogether. */
  optional?: boolean;
  long?: boolean;
  /** What customers read while this is empty in every language. */
  standard?: string;
}

/** A text in the language being written; the base language stands above it to translate from. */
export function TextField({
  label,
  names,
  onChange,
  path,
  help,
  optional = false,
  long = false,
  standard,
}: TextFieldProps) {
  const t = useTranslate();
  const { language, base, disabled } = useBuilder();
  const problem = useProblem();
  const shown = names ?? noText;
  const original = language === base ? '' : shown[base].trim();
  const set = (text: string) => {
    const next = { ...shown, [language]: text };
    const empty = Object.values(next).every((one) => one.trim() === '');
    onChange(optional && empty ? undefined : next);
  };
  const Control = long ? TextArea : Input;
  const instead = isMissing(names, language) ? shownText(names, language) : (standard ?? '');
  return (
    <Field
      label={label}
      error={problem(path)}
      help={
        <>
          {isMissing(names, language) && (
            <Chip tone="warning" className="mr-1.5 max-w-none align-middle">
              {t('forms.text.missing', { language: languageNames[language] })}
            </Chip>
          )}
          {help}
        </>
      }
    >
      {original !== '' && (
        <p lang={base} className="whitespace-pre-line break-words border-l-2 pl-2 text-ink-2">
          <span className="sr-only">{languageNames[base]}: </span>
          {original}
        </p>
      )}
      <Control
        lang={language}
        value={shown[language]}
        placeholder={instead}
        disabled={disabled}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  );
}
