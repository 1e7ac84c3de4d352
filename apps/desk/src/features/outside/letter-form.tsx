import type { Channel, Handle, Language } from '@throughline/sdk';
import { Paperclip } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useChannelType } from '../../api/channels.ts';
import { useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Attachments } from '../composer/attachments.tsx';
import type { InsertText } from '../composer/editor-types.ts';
import { HandlesField } from '../composer/handles-field.tsx';
import { inCopy } from '../composer/in-copy.ts';
import { PlainEditor } from '../composer/plain-editor.tsx';
import { goingFiles, rewritten } from '../composer/shown-files.ts';
import type { useUploads } from '../composer/use-uploads.ts';
import type { Values } from '../replies/fill.ts';
import { SlashMenu } from '../replies/slash-menu.tsx';
import { useSlash } from '../replies/use-slash.ts';
import type { Letter } from './letter.ts';

const noCustomer = { language: null, values: {} };
const RichEditor = lazy(() => import('../composer/rich-editor.tsx'));

interface LetterFormProps {
  letter: Letter;
  channels: readonly Channel[];
  uploads: ReturnType<typeof useUploads>;
  onChange: (patch: Partial<Letter>) => void;
  onSend: () => void;
  placeholder: string;
  /** Where given, customers are found by what is typed where addresses go. */
  found?: { handles: readonly Handle[]; onType: (text: string) => void };
  /** Where given, a slash finds canned replies. */
  about?: { language: Language | null; values: Values };
}

/** From where, to whom, about what, and the words. */
export function LetterForm({
  letter,
  channels,
  uploads,
  onChange,
  onSend,
  placeholder,
  about,
  found,
}: LetterFormProps) {
  const t = useTranslate();
  const channel = channels.find((entry) => entry.id === letter.channelId);
  const capabilities = useChannelType(channel?.type ?? null)?.capabilities;
  const [copies, setCopies] = useState(letter.cc.length + letter.bcc.length > 0);
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const focus = useRef<(() => void) | null>(null);
  const writing = useRef(false);
  const insert = useRef<InsertText | null>(null);
  const slash = useSlash({
    ...(about ?? noCustomer),
    insertRef: insert,
    onFiles: (files) => onChange({ files: [...letter.files, ...files] }),
    onCopies: (added) => {
      onChange(inCopy(letter, added));
      setCopies(true);
    },
    // What somebody has written themselves stays.
    onSubject: (subject) => letter.subject.trim() === '' && onChange({ subject }),
  });
  const reaches = capabilities?.reaches ?? '';
  const editor = {
    text: letter.text,
    html: letter.html,
    label: t('outside.text'),
    placeholder,
    focusRef: focus,
    writingRef: writing,
    insertRef: insert,
    toolbar,
    hasFile: (id: string) => letter.files.some((file) => file.id === id),
    onCaret: (before: string | null) => about && slash.onCaret(before),
    onFiles: uploads.add,
    onChange: (text: string, html: string | null) => onChange(rewritten(letter, text, html)),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key that sends works in every field.
    <div
      className="flex flex-col gap-1"
      onKeyDownCapture={(event) => {
        slash.onKeyDownCapture(event);
        if (event.isPropagationStopped()) return;
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        onSend();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        // A picture let go among the words has found its place.
        if (event.isDefaultPrevented()) return;
        event.preventDefault();
        uploads.add([...event.dataTransfer.files]);
      }}
    >
      {channels.length > 1 && (
        <div className="flex items-center gap-1.5">
          <span className="w-16 shrink-0 text-quiet text-sm">{t('outside.from')}</span>
          <Select
            quiet
            label={t('outside.from')}
            value={letter.channelId}
            options={channels.map(({ id, name, addresses }) => ({
              value: id,
              label: addresses[0] ? `${name} · ${addresses[0]}` : name,
            }))}
            onChange={(channelId) => onChange({ channelId })}
          />
        </div>
      )}
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <HandlesField
            boxed
            label={t('composer.to')}
            handles={letter.to}
            type={reaches}
            autoFocus={letter.to.length === 0}
            onChange={(to) => onChange({ to })}
            {...(found && { found })}
          />
        </div>
        {capabilities?.cc && !copies && (
          <button
            type="button"
            className="min-h-8 text-quiet text-sm hover:text-ink"
            onClick={() => setCopies(true)}
          >
            {t('outside.copies')}
          </button>
        )}
      </div>
      {capabilities?.cc && copies && (
        <>
          <HandlesField
            boxed
            label={t('composer.cc')}
            handles={letter.cc}
            type={reaches}
            onChange={(cc) => onChange({ cc })}
          />
          <HandlesField
            boxed
            label={t('composer.bcc')}
            handles={letter.bcc}
            type={reaches}
            onChange={(bcc) => onChange({ bcc })}
          />
        </>
      )}
      <Input
        aria-label={t('composer.subject')}
        placeholder={t('composer.subject')}
        maxLength={998}
        value={letter.subject}
        onChange={(event) => onChange({ subject: event.target.value })}
      />
      <div className="rounded-md border border-line-strong px-2.5 py-1.5 focus-within:border-accent">
        {capabilities?.html ? (
          <Suspense fallback={<PlainEditor {...editor} />}>
            <RichEditor {...editor} />
          </Suspense>
        ) : (
          <PlainEditor {...editor} />
        )}
        <Attachments
          files={capabilities?.html ? letter.files.filter((file) => !file.inline) : goingFiles(letter)}
          uploads={uploads.uploads}
          onRemove={(id) => onChange({ files: letter.files.filter((file) => file.id !== id) })}
        />
        <div className="flex items-center gap-1.5">
          <IconButton
            icon={Paperclip}
            label={t('composer.attach')}
            className="-ml-1.5"
            onClick={() => picker.current?.click()}
          />
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              uploads.add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <div ref={setToolbar} className="min-w-0" />
        </div>
      </div>
      {slash.replies && (
        <SlashMenu
          below
          replies={slash.replies}
          marked={slash.marked}
          textOf={slash.textOf}
          onTake={slash.take}
        />
      )}
    </div>
  );
}
