import type { FileRef } from '@throughline/sdk';
import type { Editor } from '@tiptap/react';
import { pictureTypes } from '../conversation/picture-types.ts';
import { arrived } from './picture-file.ts';

/** Where in the words a file belongs that is still on its way up. */
export interface Spot {
  /** It has arrived. False when its place is gone: then it goes beside the words. */
  fill: (file: FileRef) => boolean;
  /** It does not come. */
  clear: () => void;
}

/** Pixels; mails are read in columns about so wide. */
const widest = 600;

export const isPicture = (file: File): boolean => pictureTypes.has(file.type);

/**
 * Keeps a place for a picture.
 * @param at position in the document; left out, the caret
 */
export function pictureSpot(editor: Editor, file: File, at?: number): Spot {
  const key = crypto.randomUUID();
  const width = widthOf(file);
  const content = { type: 'picture', attrs: { key, name: file.name } };
  if (at === undefined) editor.chain().focus().insertContent(content).run();
  else editor.chain().focus().insertContentAt(at, content, { updateSelection: true }).run();
  return {
    fill: ({ id }) => {
      const place = placeOf(editor, key);
      if (!place) return false;
      void width.then((pixels) => {
        arrived.set(key, { id, width: pixels });
        mark(editor, key, { id, width: pixels });
      });
      arrived.set(key, { id, width: null });
      mark(editor, key, { id });
      return true;
    },
    clear: () => {
      const place = placeOf(editor, key);
      if (place) editor.view.dispatch(editor.state.tr.delete(place.from, place.from + 1));
    },
  };
}

function placeOf(editor: Editor, key: string) {
  if (editor.isDestroyed) return null;
  let found: { from: number; attributes: Record<string, unknown> } | null = null;
  editor.state.doc.descendants((node, from) => {
    if (node.attrs.key === key) found = { from, attributes: node.attrs };
    return found === null;
  });
  return found as { from: number; attributes: Record<string, unknown> } | null;
}

/** No step of its own for undo: who undoes means the picture. */
function mark(editor: Editor, key: string, attributes: Record<string, unknown>): void {
  const place = placeOf(editor, key);
  if (!place) return;
  const { tr } = editor.state;
  tr.setNodeMarkup(place.from, undefined, { ...place.attributes, ...attributes });
  editor.view.dispatch(tr.setMeta('addToHistory', false));
}

async function widthOf(file: File): Promise<number | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const { width } = bitmap;
    bitmap.close();
    return Math.min(widest, width);
  } catch {
    return null;
  }
}
