import { useQuery } from '@tanstack/react-query';
import type { ConversationDetail, ConversationRow } from '@throughline/sdk';
import { Paperclip } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useChannelType } from '../../api/channels.ts';
import { closeConversation } from '../../api/commands.ts';
import { customerPanelQuery } from '../../api/customers.ts';
import { useMe } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { MentionMenu } from '../mentions/mention-menu.tsx';
import { NamingProblems } from '../mentions/naming-problems.tsx';
import { useNaming } from '../mentions/use-naming.ts';
import { useAfterLeaving } from '../queue/after-leaving.ts';
import { valuesOf } from '../replies/fill.ts';
import { SlashMenu } from '../replies/slash-menu.tsx';
import { useSlash } from '../replies/use-slash.ts';
import { Attachments } from './attachments.tsx';
import { ChannelTabs } from './channel-tabs.tsx';
import type { InsertText } from './editor-types.ts';
import { Envelope } from './envelope.tsx';
import { Hints } from './hints.tsx';
import { inCopy } from './in-copy.ts';
import { obstacle } from './limits.ts';
import { PlainEditor } from './plain-editor.tsx';
import { RivalDraft } from './rival-draft.tsx';
import { SendLaterMenu } from './send-later-menu.tsx';
import { goingFiles, rewritten } from './shown-files.ts';
import { isEmpty, wordsIn } from './state.ts';
import { useComposer } from './use-composer.ts';
import { useDrop } from './use-drop.ts';
import { useRival } from './use-rival.ts';
import { useTyping } from './use-typing.ts';
import { useUploads } from './use-uploads.ts';

const RichEditor = lazy(() => import('./rich-editor.tsx'));

/** Docked below the timeline: one place to answer on any channel, or to leave a note. */
export function Composer({ detail, row }: { detail: ConversationDetail; row: ConversationRow }) {
  const t = useTranslate();
  const composer = useComposer(detail, row);
  const { state, option, change, changeIn, choose, send: submit, revision, rivalDraft, settle } = composer;
  const type = useChannelType(option?.channelType ?? null);
  const capabilities = option ? (type?.capabilities ?? null) : null;
  const isNote = option === null;
  const typing = useTyping(row.id);
  const focus = useRef<(() => void) | null>(null);
  const writing = useRef(false);
  const picker = useRef<HTMLInputElement>(null);
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null);
  const place = useRef<HTMLElement>(null);
  // Each with its own: what goes up for colleagues never arrives among what the customer gets.
  const answerUploads = useUploads(
    wordsIn(state, 'reply').files,
    (files) => changeIn('reply', { files }),
    capabilities?.files?.maxBytes ?? null,
  );
  const noteUploads = useUploads(wordsIn(state, 'note').files, (files) => changeIn('note', { files }));
  const { uploads, add } = isNote ? noteUploads : answerUploads;
  const dropInto = useRef<((files: readonly File[], at: { x: number; y: number }) => boolean) | null>(null);
  const dropping = useDrop(place, (files, at) => {
    if (!dropInto.current?.(files, at)) add(files);
  });
  const going = { ...state, files: goingFiles(state) };
  const hasFormat = capabilities?.html ?? false;
  const insert = useRef<InsertText | null>(null);
  const customer = useQuery(customerPanelQuery(row.customer.id)).data?.customer;
  const slash = useSlash({
    language: customer?.language ?? null,
    values: valuesOf(row, useMe()),
    insertRef: insert,
    onFiles: (files) => change({ files: [...state.files, ...files] }),
    onCopies: (copies) => change(inCopy(state, copies)),
  });
  const naming = useNaming(option === null, state.text, state.mentions, insert, (mentions) =>
    change({ mentions }),
  );
  const rival = useRival(detail, state.text);
  const afterLeaving = useAfterLeaving();
  const sendKeys = useKeysOf('send');
  const blocked = capabilities ? obstacle(going, capabilities) : null;
  // A note needs words; a reply may be files alone.
  const canSend =
    !isEmpty(state) &&
    blocked === null &&
    uploads.length === 0 &&
    !(isNote && (state.text.trim() === '' || naming.ambiguous.length > 0));
  const send = (at?: Date) => {
    if (canSend && (isNote || rival.maySend())) submit(at, naming.mentions);
  };
  const focusSoon = () => requestAnimationFrame(() => focus.current?.());
  useAction('send', () => send());
  useAction('sendAndClose', () => {
    if (!canSend || !(isNote || rival.maySend())) return;
    submit(undefined, naming.mentions);
    afterLeaving(row.id, () => closeConversation(row));
  });
  useAction('cannedReply', () => {
    focus.current?.();
    document.execCommand('insertText', false, /\S$/.test(state.text) ? ' /' : '/');
  });
  const firstOption = detail.replyOptions.find((entry) => entry.available);
  useAction('reply', () => {
    if (isNote && firstOption) choose(firstOption);
    focusSoon();
  });
  useAction('note', () => {
    choose(null);
    focusSoon();
  });
  const available = detail.replyOptions.filter((entry) => entry.available);
  useAction(
    'channel',
    () =>
      choose(
        available[
          (available.findIndex((entry) => entry.channelId === option?.channelId) + 1) % available.length
        ] ?? null,
      ),
    available.length > 0,
  );
  const editor = {
    text: state.text,
    html: state.html,
    label: t(isNote ? 'composer.noteLabel' : 'composer.replyLabel'),
    placeholder: t(isNote ? 'composer.notePlaceholder' : 'composer.replyPlaceholder'),
    focusRef: focus,
    onCaret: (before: string | null) => {
      slash.onCaret(before);
      naming.onCaret(before);
    },
    insertRef: insert,
    writingRef: writing,
    toolbar,
    dropRef: dropInto,
    hasFile: (id: string) => state.files.some((file) => file.id === id),
    onFiles: add,
    onChange: (text: string, html: string | null) => {
      change(rewritten(state, text, html));
      if (text !== '') typing();
    },
  };
  return (
    <section
      ref={place}
      aria-label={t('composer.title')}
      onKeyDownCapture={(event) => {
        slash.onKeyDownCapture(event);
        naming.onKeyDownCapture(event);
      }}
      className={cx(
        'relative shrink-0 border-t px-5 pt-2 pb-2.5 max-md:px-3',
        isNote && 'bg-note',
        // The words can be aimed at; everything else is one place to let go.
        dropping && hasFormat && 'z-30 bg-ground',
      )}
    >
      {slash.replies && (
        <SlashMenu replies={slash.replies} marked={slash.marked} textOf={slash.textOf} onTake={slash.take} />
      )}
      {naming.people && <MentionMenu people={naming.people} marked={naming.marked} onTake={naming.take} />}
      <div className="flex items-center gap-2 pb-1.5 max-md:flex-wrap max-md:gap-y-0.5">
        <ChannelTabs
          options={detail.replyOptions}
          current={option}
          hasAside={state.aside !== null && !isEmpty(state.aside)}
          onChoose={choose}
        />
        <span className="flex-1 max-md:hidden" />
        <Hints state={going} option={option} type={type} />
      </div>
      {capabilities && (
        <Envelope key={option?.channelId} state={state} capabilities={capabilities} onChange={change} />
      )}
      {hasFormat ? (
        <div
          className={cx('rounded-md', dropping && 'outline-2 outline-accent outline-offset-1 outline-dashed')}
        >
          {dropping && <p className="text-accent text-sm">{t('composer.dropHere')}</p>}
          <Suspense fallback={<PlainEditor {...editor} />}>
            <RichEditor key={`${option?.channelId} ${revision}`} {...editor} />
          </Suspense>
        </div>
      ) : (
        <PlainEditor key={state.mode} {...editor} />
      )}
      <Attachments
        files={hasFormat ? state.files.filter((file) => !file.inline) : going.files}
        uploads={uploads}
        onRemove={(id) => change({ files: state.files.filter((file) => file.id !== id) })}
      />
      <NamingProblems naming={naming} />
      {rivalDraft && (
        <RivalDraft draft={rivalDraft} onTake={() => settle('other')} onKeep={() => settle('mine')} />
      )}
      <p role="alert" className="pb-1.5 text-sm text-warning empty:hidden">
        {rival.shown && t(`sending.rival.${rival.shown.does}`, { name: rival.shown.name })}
      </p>
      <footer className="flex items-center gap-1.5">
        <IconButton
          icon={Paperclip}
          label={t('composer.attach')}
          disabled={capabilities !== null && capabilities.files === null}
          onClick={() => picker.current?.click()}
          className="-ml-1.5"
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
        <div ref={setToolbar} className="min-w-0" />
        <span className="flex-1" />
        <Button variant="primary" disabled={!canSend} onClick={() => send()}>
          {t(isNote ? 'composer.addNote' : rival.shown ? 'sending.anyway' : 'composer.send')}
        </Button>
        {!isNote && <SendLaterMenu disabled={!canSend} asBefore={state.sendAt ?? null} onSend={send} />}
        {sendKeys && (
          <span className="max-md:hidden">
            <Kbd keys={sendKeys} />
          </span>
        )}
      </footer>
      {dropping &&
        createPortal(
          // Above the frames of mails, which would keep what is dragged over them to themselves.
          <div className="absolute inset-1 z-20 flex items-center justify-center rounded-lg border-2 border-accent border-dashed bg-accent-tint text-accent">
            {t('composer.drop')}
          </div>,
          dropping,
        )}
    </section>
  );
}
