import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Look } from './context.ts';
import { ClipIcon, SendIcon } from './icons.tsx';
import { UploadRow } from './upload-row.tsx';

export function Composer(look: Look) {
  const { chat, strings } = look;
  const { text } = chat.draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  // Grows with what is written; CSSOM, since a page may forbid inline styles.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  const { list, running, stored } = chat.uploads;
  const sendable = !running && !chat.ended && (text.trim() !== '' || stored.length > 0);
  const send = () => {
    if (sendable) chat.send(text);
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {list.map((upload) => (
        <UploadRow key={upload.id} upload={upload} look={look} />
      ))}
      <div class="line">
        <button
          type="button"
          class="icon"
          aria-label={strings.attach}
          title={strings.attach}
          onClick={() => picker.current?.click()}
        >
          <ClipIcon />
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            chat.uploads.add(currentTarget.files ?? []);
            currentTarget.value = '';
            field.current?.focus();
          }}
        />
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={chat.kept.config?.maxTextLength ?? 20_000}
          placeholder={strings.write}
          aria-label={strings.write}
          onInput={({ currentTarget }) => chat.type(currentTarget.value)}
          onPaste={(event) => {
            const files = event.clipboardData?.files;
            if (!files?.length) return;
            event.preventDefault();
            chat.uploads.add(files);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="submit"
          class="send"
          aria-label={strings.send}
          title={strings.send}
          disabled={!sendable}
        >
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
