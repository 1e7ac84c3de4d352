import type { FilterProblem } from '@throughline/filter';
import { ListFilter } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Completion } from './complete.ts';
import { filterParts } from './filter-later.ts';
import { useFilterLanguage } from './language.ts';
import { useProblems } from './use-problems.ts';

interface FilterInputProps {
  initial: string;
  /** Null when nothing shall change. */
  onDone: (text: string | null) => void;
}

/** The filter as text: fields and values are offered while it is written, problems are marked where they are. */
export function FilterInput({ initial, onDone }: FilterInputProps) {
  const t = useTranslate();
  const { fields, names } = useFilterLanguage();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [caret, setCaret] = useState(initial.length);
  const [marked, setMarked] = useState(-1);
  const [offering, setOffering] = useState(true);
  const parts = filterParts.use();
  const { from, options } = parts?.completionsAt(text, caret, names, fields) ?? { from: caret, options: [] };
  const shown = offering ? options : [];
  // What is being written is not yet wrong.
  const all = useProblems(text);
  const problems = all.filter(({ at, end }) => caret < at || caret > end || !offering);
  useEffect(() => void filterParts.load().catch(() => {}), []);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);
  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setMarked(-1);
    setOffering(true);
  };
  const take = (option: Completion) => {
    const insert = option.kind === 'value' ? `${option.insert} ` : option.insert;
    const next = `${text.slice(0, from)}${insert}${text.slice(caret).replace(/^ /, '')}`;
    write(next, from + insert.length);
    requestAnimationFrame(() => input.current?.setSelectionRange(from + insert.length, from + insert.length));
  };
  // With a problem it stays open and says so; only a label that nobody uses yet may be asked for all the same.
  const finish = () => {
    if (all.every((problem) => isUnusedLabel(problem, text))) onDone(text.trim());
    else setOffering(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = shown[marked];
    if (event.key === 'ArrowDown') setMarked(Math.min(marked + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(marked - 1, -1));
    else if (event.key === 'Tab' && shown.length > 0 && !event.shiftKey && text.slice(from, caret) !== '')
      take(option ?? (shown[0] as Completion));
    else if (event.key === 'Enter' && option) take(option);
    else if (event.key === 'Enter') finish();
    else if (event.key === 'Escape') onDone(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative shrink-0 border-b">
      <div className="flex h-9 items-center gap-2 pr-2.5 pl-[18px]">
        <Icon as={ListFilter} className="shrink-0 text-ink-2" />
        <div className="relative min-w-0 flex-1">
          {parts && <parts.Marks text={text} problems={problems} input={input.current} />}
          <input
            ref={input}
            role="combobox"
            aria-label={t('filter.label')}
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={marked >= 0 ? parts?.optionId(listId, marked) : undefined}
            aria-invalid={problems.length > 0}
            spellCheck={false}
            autoComplete="off"
            maxLength={4000}
            placeholder={t('filter.placeholder')}
            value={text}
            onChange={(event) =>
              write(event.target.value, event.target.selectionStart ?? event.target.value.length)
            }
            onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
            onKeyDown={onKeyDown}
            onBlur={finish}
            className="relative h-8 w-full bg-transparent outline-none"
          />
        </div>
      </div>
      {parts && <parts.ProblemList problems={problems} />}
      {parts && <parts.CompletionList id={listId} options={shown} marked={marked} onTake={take} />}
    </div>
  );
}

const isUnusedLabel = ({ code, at, end }: FilterProblem, text: string): boolean =>
  code === 'unknown_name' && /^-?label:/i.test(text.slice(at, end));
