import { useImperativeHandle, useRef } from 'react';
import type { EditorProps } from './editor-types.ts';

/** Plain text in a field that grows with it. */
export function PlainEditor({ text, placeholder, label, onChange, onFiles, focusRef }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(focusRef, () => () => field.current?.focus(), []);
  return (
    <textarea
      ref={field}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onChange(event.target.value, null)}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      className="field-sizing-content max-h-[38vh] min-h-16 w-full resize-none overflow-y-auto bg-transparent outline-none"
    />
  );
}
