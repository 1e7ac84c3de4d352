import type { FileRef, TimelineItem } from '@throughline/sdk';
import { Paperclip } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Attachments } from '../composer/attachments.tsx';
import { submit } from '../composer/outbox.ts';
import { PlainEditor } from '../composer/plain-editor.tsx';
import { useUploads } from '../composer/use-uploads.ts';
import type { Mentionable } from './find.ts';
import { MentionMenu } from './mention-menu.tsx';
import { NamingProblems } from './naming-problems.tsx';
import { useNaming } from './use-naming.ts';

interface Kept {
  text: string;
  files: FileRef[];
  chosen: Mentionable[];
}

const empty: Kept = { text: '', files: [], chosen: [] };

/** Answers a note. What is written is kept until it is sent. */
export function ThreadComposer({
  note,
  focus,
  onClose,
}: {
  note: TimelineItem;
  focus: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [kept, setKept] = useState(() => read(note.id));
  const field = useRef<(() => void) | null>(null);
  const writing = useRef(false);
  const insert = useRef<((text: string, replaced: number) => void) | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const sendKeys = useKeysOf('send');
  const change = (patch: Partial<Kept>) => setKept((before) => ({ ...before, ...patch }));
  useEffect(() => write(note.id, kept), [note.id, kept]);
  useEffect(() => {
    if (focus) field.current?.();
  }, [focus]);
  const { uploads, add } = useUploads(kept.files, (files) => change({ files }));
  const naming = useNaming(true, kept.text, kept.chosen, insert, (chosen) => change({ chosen }));
  const canSend = kept.text.trim() !== '' && uploads.length === 0 && naming.ambiguous.length === 0;
  const send = () => {
    if (!canSend) return;
    const clientId = crypto.randomUUID();
    submit({
      kind: 'note',
      clientId,
      conversationId: note.conversationId,
      files: kept.files,
      at: new Date().toISOString(),
      state: 'sending',
      reason: null,
      input: {
        clientId,
        text: kept.text.trim(),
        fileIds: kept.files.map((file) => file.id),
        mentions: naming.mentions.map(({ kind, id }) => ({ kind, id })),
        threadId: note.id,
      },
    });
    setKept(empty);
  };
  return (
    <div
      className="relative mt-2 rounded-md border bg-ground px-2.5 py-1.5 focus-within:border-line-strong"
      onKeyDownCapture={(event) => {
        naming.onKeyDownCapture(event);
        if (event.isPropagationStopped()) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {naming.people && <MentionMenu people={naming.people} marked={naming.marked} onTake={naming.take} />}
      <PlainEditor
        text={kept.text}
        html={null}
        label={t('mentions.yourAnswer')}
        placeholder={t('mentions.placeholder')}
        focusRef={field}
        writingRef={writing}
        insertRef={insert}
        toolbar={null}
        onCaret={naming.onCaret}
        onFiles={add}
        onChange={(text) => change({ text })}
      />
      <Attachments
        files={kept.files}
        uploads={uploads}
        onRemove={(id) => change({ files: kept.files.filter((file) => file.id !== id) })}
      />
      <NamingProblems naming={naming} />
      <footer className="flex items-center gap-1.5">
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
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <span className="flex-1" />
        <Button size="small" disabled={!canSend} onClick={send}>
          {t('mentions.answer')}
        </Button>
        {sendKeys && (
          <span className="max-md:hidden">
            <Kbd keys={sendKeys} />
          </span>
        )}
      </footer>
    </div>
  );
}

const key = (noteId: string) => `thread ${noteId}`;

/** Somebody began to answer here and has not sent it. */
export const hasThreadDraft = (noteId: string): boolean => localStorage.getItem(key(noteId)) !== null;

function read(noteId: string): Kept {
  try {
    return { ...empty, ...(JSON.parse(localStorage.getItem(key(noteId)) ?? '{}') as Partial<Kept>) };
  } catch {
    return empty;
  }
}

function write(noteId: string, kept: Kept): void {
  try {
    if (kept.text === '' && kept.files.length === 0) localStorage.removeItem(key(noteId));
    else localStorage.setItem(key(noteId), JSON.stringify(kept));
  } catch {
    // Storage full or forbidden: what is written lasts as long as the page.
  }
}
