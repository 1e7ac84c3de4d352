import { Ear } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { showToast } from '../../ui/toast.tsx';

interface WhisperBoxProps {
  conversationId: string;
  /** Who hears it; null when nobody else has the conversation. */
  listener: string | null;
  input: RefObject<HTMLTextAreaElement | null>;
}

/** A box of its own in the colour of notes: what is written here has no way to the customer. */
export function WhisperBox({ conversationId, listener, input }: WhisperBoxProps) {
  const t = useTranslate();
  const kept = `whisper ${conversationId}`;
  const [text, setText] = useState(() => sessionStorage.getItem(kept) ?? '');
  const [focused, setFocused] = useState(false);
  const sendKeys = useKeysOf('send');
  const write = (next: string) => {
    setText(next);
    sessionStorage.setItem(kept, next);
  };
  const send = async () => {
    const said = text.trim();
    if (said === '' || listener === null) return;
    write('');
    try {
      await api.whisper(conversationId, { clientId: crypto.randomUUID(), text: said });
    } catch (error) {
      write(said);
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  useAction('send', () => void send(), focused, true);
  return (
    <section
      aria-label={t('supervision.whisper')}
      className="shrink-0 border-t bg-note px-5 py-2.5 max-md:px-3"
    >
      <p className="flex items-center gap-1.5 pb-1 text-sm">
        <Icon as={Ear} size={14} />
        <span className="font-medium">
          {listener === null
            ? t('supervision.whisper.nobody')
            : t('supervision.whisper.to', { name: listener })}
        </span>
        <span className="text-ink-2">{t('supervision.whisper.safe')}</span>
      </p>
      <div className="flex items-end gap-2">
        <textarea
          ref={input}
          rows={2}
          maxLength={5000}
          disabled={listener === null}
          value={text}
          aria-label={t('supervision.whisper')}
          placeholder={t('supervision.whisper.placeholder')}
          onChange={(event) => write(event.target.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          className="min-h-12 min-w-0 flex-1 resize-y rounded-md border border-note-line bg-ground px-2.5 py-1.5"
        />
        <Button disabled={text.trim() === '' || listener === null} onClick={() => void send()}>
          {t('supervision.whisper.send')}
        </Button>
        {sendKeys && (
          <span className="pb-1.5 max-md:hidden">
            <Kbd keys={sendKeys} />
          </span>
        )}
      </div>
    </section>
  );
}
