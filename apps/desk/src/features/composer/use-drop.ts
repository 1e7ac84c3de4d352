import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Takes files dropped anywhere on what surrounds the element; text that is dragged stays what it is.
 * @param onFiles gets them with where they were let go, pixels of the window
 * @returns what surrounds it while files are held over it, else null
 */
export function useDrop(
  inside: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[], at: { x: number; y: number }) => void,
): HTMLElement | null {
  const [over, setOver] = useState<HTMLElement | null>(null);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const place = inside.current?.parentElement;
    if (!place) return;
    const listening = new AbortController();
    const listen = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      heard: (event: DragEvent) => void,
    ) =>
      place.addEventListener(
        name,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          // Before an editor takes them as something to put between its words.
          event.preventDefault();
          event.stopPropagation();
          heard(event);
        },
        { capture: true, signal: listening.signal },
      );
    listen('dragenter', () => setOver(place));
    listen('dragover', () => setOver(place));
    listen('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node && place.contains(event.relatedTarget))) setOver(null);
    });
    listen('drop', (event) => {
      setOver(null);
      take.current([...(event.dataTransfer?.files ?? [])], { x: event.clientX, y: event.clientY });
    });
    return () => listening.abort();
  }, [inside]);
  return over;
}
