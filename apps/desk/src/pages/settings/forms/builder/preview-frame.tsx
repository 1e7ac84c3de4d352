import type { FormAnswers, Language } from '@throughline/sdk';
import { useEffect, useRef, useState } from 'react';

interface PreviewFrameProps {
  html: string;
  /** Read aloud as the frame's name. */
  title: string;
  /** CSS pixels the page believes to have; it is drawn smaller where the pane is narrower. */
  width: number;
  onAnswers: (answers: FormAnswers) => void;
  onTurn: (by: 1 | -1) => void;
  onField: (name: string) => void;
  onLanguage: (language: string) => void;
}

/**
 * The form's page in a frame of its own. The sandbox lets nothing inside run or send; same-origin only lets the desk
 * write the page and follow what is pressed, from outside.
 */
export function PreviewFrame(props: PreviewFrameProps) {
  const { html, title, width } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width, height: 600 });
  const [first] = useState(html);
  const handlers = useRef(props);
  handlers.current = props;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onLoad = () => {
      const page = element.contentDocument;
      if (page) listen(page, () => handlers.current);
    };
    element.addEventListener('load', onLoad);
    return () => element.removeEventListener('load', onLoad);
  }, []);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page && page.readyState === 'complete') show(page, html);
  }, [html]);

  const scale = Math.min(1, room.width / width);
  return (
    <div ref={box} className="relative h-full overflow-hidden">
      <iframe
        ref={frame}
        title={title}
        srcDoc={first}
        sandbox="allow-same-origin"
        className="absolute top-0 left-1/2 origin-top border-x bg-ground"
        style={{ width, height: room.height / scale, transform: `translateX(-50%) scale(${scale})` }}
      />
    </div>
  );
}

/** Puts the newer page in the place of the old one, without a flash and with the cursor where it was. */
function show(page: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const focused = page.activeElement?.getAttribute('name');
  const value = page.activeElement?.getAttribute('value');
  page.documentElement.lang = next.documentElement.lang;
  const { theme } = next.documentElement.dataset;
  if (theme) page.documentElement.dataset.theme = theme;
  else delete page.documentElement.dataset.theme;
  page.body.replaceChildren(...[...next.body.childNodes].map((node) => page.adoptNode(node)));
  if (!focused) return;
  const same = [...page.getElementsByName(focused)];
  (same.find((one) => one.getAttribute('value') === value) ?? same[0])?.focus({ preventScroll: true });
}

function listen(page: Document, now: () => PreviewFrameProps): void {
  page.addEventListener('submit', (event) => event.preventDefault());
  page.addEventListener('change', () => now().onAnswers(answersOn(page)));
  page.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest('a');
    if (link) {
      event.preventDefault();
      if (link.hreflang) now().onLanguage(link.hreflang as Language);
      return;
    }
    const button = target.closest('button');
    if (button) {
      event.preventDefault();
      if (button.value === 'next') now().onTurn(1);
      if (button.value === 'back') now().onTurn(-1);
      return;
    }
    const field = target.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (field) now().onField(field);
  });
}

/** What is filled in on the shown step. */
function answersOn(page: Document): FormAnswers {
  const answers: FormAnswers = {};
  for (const box of page.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field, kind } = box.dataset;
    if (!field || kind === 'file') continue;
    const controls = [...box.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const picked = controls.filter(
      (control) => (control.type !== 'radio' && control.type !== 'checkbox') || control.checked,
    );
    answers[field] = kind === 'choices' ? picked.map((control) => control.value) : (picked[0]?.value ?? '');
  }
  return answers;
}
