import { useEffect, useRef, useState } from 'preact/hooks';
import { CallbackAsk } from './callback-ask.tsx';
import { Composer } from './composer.tsx';
import type { Look } from './context.ts';
import { EmailAsk } from './email-ask.tsx';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';
import { Thread } from './thread.tsx';
import { Waiting } from './waiting.tsx';

export function Panel(props: Look) {
  const { chat, strings, close } = props;
  const [dropping, setDropping] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  // On a phone the keyboard would cover what there is to read.
  useEffect(() => {
    const touch = matchMedia('(pointer: coarse)').matches;
    const first = touch ? panel.current : panel.current?.querySelector('textarea');
    first?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={panel}
      class={dropping ? 'panel is-dropping' : 'panel'}
      role="dialog"
      tabIndex={-1}
      aria-label={chat.kept.config?.name ?? strings.write}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) close();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!panel.current?.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        if (event.dataTransfer) chat.uploads.add(event.dataTransfer.files);
      }}
    >
      <Header {...props} />
      <Thread {...props} />
      <Waiting {...props} />
      <Notice {...props} />
      <CallbackAsk {...props} />
      <EmailAsk {...props} />
      <Composer {...props} />
      {dropping && <div class="drop">{strings.drop}</div>}
    </div>
  );
}
