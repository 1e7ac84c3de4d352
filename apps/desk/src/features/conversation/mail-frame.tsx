import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';

const firstHeight = 240;
/** Where the content cannot be measured, the reader makes the frame taller, step by step. */
const step = 400;
/** The frame's own padding and border, above and below. */
const around = 18;
/** No mail may take more of the page than this; it scrolls inside. */
const tallest = 20_000;

/**
 * A mail's HTML on a page of its own. The sandbox allows no script, form or navigation; same-origin only lets
 * the desk measure the height from outside, as nothing inside can run. Remote images load when asked for.
 * @param remote false where there can be none
 */
export function MailFrame({ messageId, remote = true }: { messageId: string; remote?: boolean }) {
  const t = useTranslate();
  const frame = useRef<HTMLIFrameElement>(null);
  const [images, setImages] = useState(false);
  const [height, setHeight] = useState(firstHeight);
  const [measurable, setMeasurable] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let observer: ResizeObserver | undefined;
    const onLoad = () => {
      const body = readableBody(element);
      setMeasurable(body !== null);
      if (!body) return;
      const measure = () => setHeight(Math.min(tallest, Math.max(40, body.scrollHeight + around)));
      measure();
      observer = new ResizeObserver(measure);
      observer.observe(body);
    };
    element.addEventListener('load', onLoad);
    return () => {
      element.removeEventListener('load', onLoad);
      observer?.disconnect();
    };
  }, []);
  return (
    <div className="my-1">
      <iframe
        ref={frame}
        title={t('conversation.body.formatted')}
        src={api.frameUrl(messageId, images)}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        style={{ height }}
        className="w-full rounded-md border bg-white p-2"
      />
      <div className="flex gap-2 pt-1">
        {remote && !images && (
          <Button size="small" onClick={() => setImages(true)}>
            {t('conversation.body.images')}
          </Button>
        )}
        {!measurable && (
          <Button size="small" onClick={() => setHeight((before) => before + step)}>
            {t('conversation.body.taller')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Null when the server's own policy makes the page unreadable from here. */
function readableBody(element: HTMLIFrameElement): HTMLElement | null {
  try {
    return element.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}
