import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

interface Options {
  /** Changes when earlier items were put in front. */
  firstId: string | undefined;
  /** Changes when something was added at the end. */
  lastId: string | undefined;
  /** Item to begin at; null begins at the end. */
  startAt: string | null;
  onNearTop: () => void;
}

interface StableScroll {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Something new stands below what is in sight. */
  isAway: boolean;
  toEnd: () => void;
}

/** Pixels from the end within which someone counts as being at the end. */
const nearEnd = 80;
const nearTop = 300;

/** Keeps what is being read in place: earlier items come in above it, and only those at the end follow the end. */
export function useStableScroll({ firstId, lastId, startAt, onNearTop }: Options): StableScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  const held = useRef({ firstId, lastId });
  const [isAway, setIsAway] = useState(false);
  const nearTopReached = useEffectEvent(onNearTop);

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    setIsAway(false);
  }, []);

  // Where to begin.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const start = startAt === null ? null : element.querySelector(`[data-item="${CSS.escape(startAt)}"]`);
    if (start)
      element.scrollTop += start.getBoundingClientRect().top - element.getBoundingClientRect().top - 56;
    else element.scrollTop = element.scrollHeight;
    height.current = element.scrollHeight;
    atEnd.current = isAtEnd(element);
  }, [startAt]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const grown = element.scrollHeight - height.current;
    if (firstId !== held.current.firstId && lastId === held.current.lastId) element.scrollTop += grown;
    else if (lastId !== held.current.lastId) {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
      else setIsAway(true);
    }
    held.current = { firstId, lastId };
    height.current = element.scrollHeight;
  }, [firstId, lastId]);

  useEffect(() => {
    const element = scroller.current;
    const inner = content.current;
    if (!element || !inner) return;
    const onScroll = () => {
      atEnd.current = isAtEnd(element);
      if (atEnd.current) setIsAway(false);
      if (element.scrollTop < nearTop && element.scrollHeight > element.clientHeight + nearTop)
        nearTopReached();
    };
    // Frames and pictures grow after they were shown.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
      height.current = element.scrollHeight;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(inner);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, []);

  return { scroller, content, isAway, toEnd };
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
}
