import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { EditorProps } from './editor-types.ts';
import { pastedFiles } from './pasted-files.ts';

/** Plain text in a field that grows with it. */
export function PlainEditor(props: EditorProps) {
  const { text, placeholder, label, onChange, onFiles, focusRef, writingRef, onCaret, insertRef } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(focusRef, () => () => field.current?.focus(), []);
  useImperativeHandle(insertRef, () => (inserted: string, replaced: number) => {
    const element = field.current;
    if (!element) return;
    const caret = element.selectionStart;
    const before = element.value.slice(0, caret - replaced);
    onChange(`${before}${inserted}${element.value.slice(caret)}`, null);
    const end = before.length + inserted.length;
    requestAnimationFrame(() => element.setSelectionRange(end, end));
  });
  // While the formatting editor is being loaded this one stands in for it, and may be written in already.
  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      writingRef.current = element !== null && element === document.activeElement;
    };
  }, [writingRef]);
  return (
    <textarea
      ref={field}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onChange(event.target.value, null)}
      onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) =>
        onCaret(selectionStart === selectionEnd ? value.slice(0, selectionStart) : null)
      }
      onBlur={() => onCaret(null)}
      onPaste={(event) => {
        const files = pastedFiles(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      className="field-sizing-content max-h-[38vh] min-h-16 w-full resize-none overflow-y-auto bg-transparent outline-none"
    />
  );
}
