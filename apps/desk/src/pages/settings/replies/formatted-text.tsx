import type { Language } from '@throughline/sdk';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { EditorProps } from '../../../features/composer/editor-types.ts';
import { hasFormatting } from '../../../features/composer/limits.ts';
import { PlainEditor } from '../../../features/composer/plain-editor.tsx';
import { cx } from '../../../ui/class-names.ts';

const RichEditor = lazy(() => import('../../../features/composer/rich-editor.tsx'));

interface FormattedTextProps {
  label: string;
  language: Language;
  text: string;
  /** Null while the text has no formatting. */
  html: string | null;
  error: string | undefined;
  disabled: boolean;
  onChange: (text: string, html: string | null) => void;
  onFiles: (files: readonly File[]) => void;
}

/** A text of a form that may be formatted; without formatting it stays plain. */
export function FormattedText(props: FormattedTextProps) {
  const { label, language, text, html, error, disabled, onChange, onFiles } = props;
  const id = useId();
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null);
  const focusRef = useRef<(() => void) | null>(null);
  const writingRef = useRef(false);
  const insertRef = useRef<EditorProps['insertRef']['current']>(null);
  const editor: EditorProps = {
    text,
    html,
    label,
    placeholder: '',
    toolbar,
    focusRef,
    writingRef,
    insertRef,
    noPictures: true,
    onCaret: () => {},
    onFiles,
    onChange: (next, formatted) =>
      onChange(next, formatted !== null && hasFormatting(formatted) ? formatted : null),
  };
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium text-ink-2 text-sm" aria-hidden="true">
        {label}
      </span>
      <div
        lang={language}
        className={cx(
          'rounded-md border bg-ground px-2.5 py-1.5 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent/25',
          error === undefined ? 'border-line-strong hover:border-ink-3' : 'border-risk',
        )}
      >
        {disabled ? (
          <p className="min-h-16 whitespace-pre-wrap break-words opacity-60">{text}</p>
        ) : (
          <Suspense fallback={<PlainEditor {...editor} />}>
            <RichEditor {...editor} {...(error !== undefined && { describedBy: id })} />
          </Suspense>
        )}
        <div ref={setToolbar} className="-ml-1.5" />
      </div>
      <p id={id} role="alert" className="text-risk text-sm empty:hidden">
        {error}
      </p>
    </div>
  );
}
