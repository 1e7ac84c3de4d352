import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';

/** Text to take elsewhere, with a button that copies it. Without clipboard access the text is selected instead. */
export function CopyBox({ text, label }: { text: string; label: string }) {
  const t = useTranslate();
  const box = useRef<HTMLElement>(null);
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      if (box.current) window.getSelection()?.selectAllChildren(box.current);
      setState('selected');
    }
  };
  return (
    <div className="flex items-start gap-2">
      <code
        ref={box}
        className="min-w-0 flex-1 select-all whitespace-pre-wrap break-all rounded-md bg-ground-3 px-2.5 py-1.5 font-mono text-sm"
      >
        {text}
      </code>
      <Button icon={state === 'copied' ? Check : Copy} aria-label={label} onClick={copy} className="min-w-24">
        {t(state === 'copied' ? 'settings.copied' : 'settings.copy')}
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' && t('settings.copied')}
        {state === 'selected' && t('settings.copySelected')}
      </span>
    </div>
  );
}
