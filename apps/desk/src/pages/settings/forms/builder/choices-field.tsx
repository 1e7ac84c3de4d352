import type { FormField } from '@throughline/sdk';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { languageNames, useTranslate } from '../../../../i18n/index.ts';
import { offerUndo } from '../../../../shell/undo.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { inputClass } from '../../../../ui/field.tsx';
import { newChoice } from '../model/make-field.ts';
import { isMissing, shownText } from '../model/texts.ts';
import { useBuilder } from './context.ts';
import { useProblem } from './problem-words.ts';

type Choices = NonNullable<FormField['choices']>;

/** The answers to choose from, one a line. Enter adds another. */
export function ChoicesField({
  choices,
  path,
  onChange,
}: {
  choices: Choices;
  path: string;
  onChange: (edit: (choices: Choices) => Choices) => void;
}) {
  const t = useTranslate();
  const { language, base, disabled } = useBuilder();
  const problem = useProblem();
  const list = useRef<HTMLOListElement>(null);
  const focusAt = useRef<string | null>(null);
  useEffect(() => {
    if (focusAt.current === null) return;
    list.current?.querySelector<HTMLElement>(focusAt.current)?.focus();
    focusAt.current = null;
  });
  const add = (at: number) => {
    focusAt.current = `[data-choice="${at}"] input`;
    onChange((before) => before.toSpliced(at, 0, newChoice(before.map((choice) => choice.value))));
  };
  const move = (from: number, to: number, button: string) => {
    focusAt.current = `[data-choice="${to}"] [data-do="${button}"]`;
    onChange((before) => {
      const [choice] = before.slice(from, from + 1);
      return choice ? before.toSpliced(from, 1).toSpliced(to, 0, choice) : before;
    });
  };
  const remove = (at: number) => {
    const [choice] = choices.slice(at, at + 1);
    if (!choice) return;
    onChange((before) => before.toSpliced(at, 1));
    const name = shownText(choice.label, language) || t('forms.choice', { n: at + 1 });
    offerUndo(t('forms.removed', { name }), () => onChange((before) => before.toSpliced(at, 0, choice)));
  };
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-ink-2 text-sm">{t('forms.choices')}</legend>
      <ol ref={list} className="flex flex-col gap-1.5">
        {choices.map((choice, c) => {
          const wrong =
            problem(`${path}.choices.${c}.label`) ?? problem(`${path}.choices.${c}.value`) ?? null;
          const named = t('forms.choice', { n: c + 1 });
          const original = language === base ? '' : choice.label[base].trim();
          return (
            <li key={choice.value} data-choice={c}>
              {original !== '' && (
                <p lang={base} className="mb-0.5 truncate border-l-2 pl-2 text-ink-2 text-sm">
                  <span className="sr-only">{languageNames[base]}: </span>
                  {original}
                </p>
              )}
              <div className="flex items-center gap-0.5">
                <input
                  lang={language}
                  aria-label={named}
                  aria-invalid={wrong !== null || undefined}
                  data-invalid={wrong !== null || undefined}
                  value={choice.label[language]}
                  placeholder={isMissing(choice.label, language) ? shownText(choice.label, language) : named}
                  disabled={disabled}
                  className={inputClass}
                  onChange={(event) => {
                    const text = event.target.value;
                    onChange((before) =>
                      before.map((one, i) =>
                        i === c ? { ...one, label: { ...one.label, [language]: text } } : one,
                      ),
                    );
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                    event.preventDefault();
                    add(c + 1);
                  }}
                />
                <IconButton
                  icon={ArrowUp}
                  data-do="up"
                  label={t('forms.moveUp', { name: named })}
                  disabled={disabled || c === 0}
                  onClick={() => move(c, c - 1, 'up')}
                />
                <IconButton
                  icon={ArrowDown}
                  data-do="down"
                  label={t('forms.moveDown', { name: named })}
                  disabled={disabled || c === choices.length - 1}
                  onClick={() => move(c, c + 1, 'down')}
                />
                <IconButton
                  icon={Trash2}
                  label={t('forms.remove', { name: named })}
                  disabled={disabled}
                  onClick={() => remove(c)}
                />
              </div>
              {wrong && <p className="text-risk text-sm">{wrong}</p>}
            </li>
          );
        })}
      </ol>
      {problem(`${path}.choices`) && <p className="text-risk text-sm">{problem(`${path}.choices`)}</p>}
      <Button
        size="small"
        icon={Plus}
        className="mt-2"
        disabled={disabled}
        onClick={() => add(choices.length)}
      >
        {t('forms.choice.add')}
      </Button>
    </fieldset>
  );
}
