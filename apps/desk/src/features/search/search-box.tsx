import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** So long after the last key it is looked up, milliseconds. */
const restMs = 150;

interface SearchBoxProps {
  text: string;
  onChange: (text: string) => void;
  /** Down, or Enter: on to the results. */
  onResults: () => void;
  input: RefObject<HTMLInputElement | null>;
}

/** What is looked for; it is looked up while it is written. */
export function SearchBox({ text, onChange, onResults, input }: SearchBoxProps) {
  const t = useTranslate();
  const [written, setWritten] = useState(text);
  const [told, setTold] = useState(text);
  // Changed from outside: a condition was clicked, the browser went back.
  if (text !== told) {
    setTold(text);
    setWritten(text);
  }
  const tell = (next: string) => {
    setTold(next);
    onChange(next);
  };
  useEffect(() => {
    if (written === told) return;
    const timer = setTimeout(() => {
      setTold(written);
      onChange(written);
    }, restMs);
    return () => clearTimeout(timer);
  }, [written, told, onChange]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && written !== told) tell(written);
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onResults();
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex h-12 items-center gap-2.5 px-4">
      <Icon as={Search} size={18} className="shrink-0 text-ink-3" />
      <input
        ref={input}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        className="min-w-0 flex-1 bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {written !== '' && (
        <IconButton
          icon={X}
          label={t('search.clear')}
          onClick={() => {
            setWritten('');
            tell('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
