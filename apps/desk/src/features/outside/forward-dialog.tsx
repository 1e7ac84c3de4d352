import type { ConversationDetail, Handle, TimelineItem } from '@throughline/sdk';
import { useState } from 'react';
import { useChannels, useChannelTypes } from '../../api/channels.ts';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { goingFiles } from '../composer/shown-files.ts';
import { useUploads } from '../composer/use-uploads.ts';
import { addressProblem, firstWriters, type Letter, useKeptLetter } from './letter.ts';
import { LetterForm } from './letter-form.tsx';

export interface ForwardTarget {
  /** What is passed on; null to answer in a talk. */
  item: TimelineItem | null;
  /** The talk it goes on with. */
  side: { id: string; to: Handle[]; subject: string; channelId: string | null } | null;
}

interface ForwardDialogProps {
  detail: ConversationDetail;
  target: ForwardTarget;
  onClose: () => void;
}

/** Passes a message or the whole conversation on to somebody outside, or goes on talking with them. */
export default function ForwardDialog({ detail, target, onClose }: ForwardDialogProps) {
  const t = useTranslate();
  const { conversation, timeline } = detail;
  const { item, side } = target;
  const channels = firstWriters(useChannels(), useChannelTypes());
  const subject = item?.subject || conversation.subject;
  const [letter, change, forget] = useKeptLetter<Letter>(
    `${conversation.id} ${side?.id ?? item?.id ?? ''}`,
    () => ({
      channelId:
        channels.find((channel) => channel.id === (side?.channelId ?? item?.channelId))?.id ??
        channels[0]?.id ??
        '',
      to: side?.to ?? [],
      cc: [],
      bcc: [],
      subject: side?.subject ?? t('outside.forwardSubject', { subject }),
      text: '',
      html: null,
      files: [],
    }),
  );
  const uploads = useUploads(letter.files, (all) => change({ files: all }));
  const [whole, setWhole] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [clientId] = useState(() => crypto.randomUUID());
  const passed = item === null ? [] : whole ? timeline.filter((each) => each.kind === 'message') : [item];
  const files = passed.flatMap((each) => each.files).filter((file) => !file.inline);
  const canSend =
    letter.subject.trim() !== '' &&
    (item !== null || letter.text.trim() !== '') &&
    uploads.uploads.length === 0;
  const send = async () => {
    if (!canSend || busy) return;
    // Looked at only now: an address that is still being typed is taken in by leaving its field for the button.
    if (letter.to.length === 0) {
      setProblem(t('outside.noRecipient'));
      return;
    }
    setBusy(true);
    setProblem(null);
    const { files: uploaded, ...words } = letter;
    try {
      await api.forward(conversation.id, {
        ...words,
        clientId,
        sideId: side?.id ?? null,
        messageIds: item === null ? [] : whole ? 'all' : [item.id],
        fileIds: goingFiles({ html: letter.html, files: uploaded }).map((file) => file.id),
        attachmentIds: files.filter((file) => !left.has(file.id)).map((file) => file.id),
      });
      forget();
      onClose();
      showToast({ text: t('outside.forwarded', { list: letter.to.map((each) => each.value).join(', ') }) });
    } catch (error) {
      const address = addressProblem(error, letter);
      setProblem(address === null ? describeError(error, t) : t('outside.badAddress', { address }));
      setBusy(false);
    }
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(next) => !next && onClose()}
      title={t(side ? 'outside.answerTitle' : 'outside.forwardTitle')}
      description={t('outside.notCustomer')}
      actions={
        <>
          <span role="alert" className="mr-auto self-center text-risk text-sm">
            {channels.length === 0 ? t('outside.noChannel') : problem}
          </span>
          <Button variant="primary" busy={busy} disabled={!canSend} onClick={() => void send()}>
            {t(side ? 'outside.send' : 'outside.forward')}
          </Button>
        </>
      }
    >
      <LetterForm
        letter={letter}
        channels={channels}
        uploads={uploads}
        onChange={change}
        onSend={() => void send()}
        placeholder={t('outside.yourWords')}
      />
      {item !== null && (
        <section className="pt-3">
          <div className="flex flex-wrap items-center gap-x-4 pb-1">
            <h3 className="font-medium">{t('outside.below')}</h3>
            <Checkbox checked={whole} onChange={() => setWhole(!whole)}>
              {t('outside.whole')}
            </Checkbox>
          </div>
          {files.length > 0 && (
            <fieldset className="flex flex-wrap gap-x-4">
              <legend className="sr-only">{t('outside.files')}</legend>
              {files.map((file) => (
                <Checkbox key={file.id} checked={!left.has(file.id)} onChange={() => toggle(file.id)}>
                  {file.filename}
                </Checkbox>
              ))}
            </fieldset>
          )}
          <div className="mt-1 max-h-48 overflow-y-auto rounded-md border bg-ground-2 px-2.5 py-1.5 text-ink-2">
            {passed.map((each) => (
              <p key={each.id} className="whitespace-pre-wrap break-words py-1">
                <strong className="font-semibold">{each.author.name || t('customer.unnamed')}</strong>
                {'\n'}
                {each.form?.title ?? each.text.slice(0, 1500)}
              </p>
            ))}
          </div>
        </section>
      )}
    </Dialog>
  );
}
