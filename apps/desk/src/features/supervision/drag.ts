import { type DragEvent, useState } from 'react';
import { createValue } from '../../api/value.ts';
import { takenWith } from './picked.ts';

/** What is on its way by pointer; while dragging a browser does not tell a target what comes. */
const dragged = createValue<readonly string[]>([]);

/** Makes an element the handle of a conversation, and of all that are picked with it. */
export function dragSource(id: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      dragged.set(takenWith(id));
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
    },
    onDragEnd: () => dragged.set([]),
  };
}

/** Makes an element a place to drop them on. */
export function useDropTarget(onDropped: (ids: string[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        if (dragged.get().length === 0) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        // Passing over what lies inside is not leaving.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const ids = [...dragged.get()];
        dragged.set([]);
        if (ids.length > 0) onDropped(ids);
      },
    },
  };
}
