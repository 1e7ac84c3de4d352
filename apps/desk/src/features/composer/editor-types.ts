import type { RefObject } from 'react';

/** What composer and editors agree on, so that one can replace the other under the writer's hands. */
export interface EditorProps {
  text: string;
  html: string | null;
  placeholder: string;
  label: string;
  onChange: (text: string, html: string | null) => void;
  onFiles: (files: readonly File[]) => void;
  /** Filled with a way to put the cursor into the editor. */
  focusRef: RefObject<(() => void) | null>;
  /** True when an editor was replaced while it was written in: the next one goes on. */
  writingRef: RefObject<boolean>;
  /** The text before the caret, of its paragraph at least; null while something is marked or the editor is left. */
  onCaret: (before: string | null) => void;
  /** Filled with a way to put a text in the place of so many characters before the caret. */
  insertRef: RefObject<((text: string, replaced: number) => void) | null>;
  /** Where formatting buttons go, beside the other buttons of the composer. */
  toolbar: HTMLElement | null;
}
