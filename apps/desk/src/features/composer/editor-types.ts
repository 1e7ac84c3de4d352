import type { RefObject } from 'react';
import type { Spot } from './picture-spot.ts';

/** @param formatted the same as HTML, taken instead where there is formatting */
export type InsertText = (text: string, replaced: number, formatted?: string | null) => void;

/** What composer and editors agree on, so that one can replace the other under the writer's hands. */
export interface EditorProps {
  text: string;
  html: string | null;
  placeholder: string;
  label: string;
  onChange: (text: string, html: string | null) => void;
  /** @param spotOf keeps a place among the words for each that goes up, where files may stand in them */
  onFiles: (files: readonly File[], spotOf?: (file: File) => Spot) => void;
  /** Filled with a way to put the cursor into the editor. */
  focusRef: RefObject<(() => void) | null>;
  /** True when an editor was replaced while it was written in: the next one goes on. */
  writingRef: RefObject<boolean>;
  /** The text before the caret, of its paragraph at least; null while something is marked or the editor is left. */
  onCaret: (before: string | null) => void;
  /** Filled with a way to put a text in the place of so many characters before the caret. */
  insertRef: RefObject<InsertText | null>;
  /** Filled with a way to put files where they were let go; false when that is not among the words. */
  dropRef?: RefObject<((files: readonly File[], at: { x: number; y: number }) => boolean) | null>;
  /** Whether a file goes along with the words; only such a picture can be pasted. */
  hasFile?: (id: string) => boolean;
  /** Pictures cannot stand among these words. */
  noPictures?: boolean;
  /** Id of what says what is wrong with the words. */
  describedBy?: string;
  /** Where formatting buttons go, beside the other buttons of the composer. */
  toolbar: HTMLElement | null;
}
