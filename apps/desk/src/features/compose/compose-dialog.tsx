import { useState } from 'react';
import { useChannels, useChannelTypes } from '../../api/channels.ts';
import { useMe } from '../../api/people.ts';
import { usePreference } from '../../api/preferences.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { goingFiles } from '../composer/shown-files.ts';
import { useUploads } from '../composer/use-uploads.ts';
import { firstWriters, type Letter, useKeptLetter } from '../outside/letter.ts';
import { LetterForm } from '../outside/letter-form.tsx';
import { unfilled, valuesFor } from '../replies/fill.ts';
import { letGo } from './going.ts';
import { handlesOf, type NewLetter, ownAddress } from './new-letter.ts';
import { useFoundCustomers } from './use-found-customers.ts';
import type { Wanted } from './wanted.ts';

interface ComposeDialogProps {
  wanted: Wanted;
  onClose: () => void;
  /** Sent: the conversation is there. */
  onBegun: (conversationId: string) => void;
}

/** Begins a conversation: with a customer who is looked for, or with whoever has an address. */
export default function ComposeDialog({ wanted, onClose, onBegun }: ComposeDialogProps) {
  const t = useTranslate();
  const me = useMe();
  const all = useChannels();
  const types = useChannelTypes();
  const channels = firstWriters(all, types);
  const reachesOf = (channelId: string) => {
    const type = channels.find((channel) => channel.id === channelId)?.type;
    return types.find((each) => each.type === type)?.capabilities.reaches ?? '';
  };
  const [letter, change, forget] = useKeptLetter<NewLetter>(wanted.name, () => {
    const channelId = channels[0]?.id ?? '';
    const to = wanted.customer ? handlesOf(wanted.customer, reachesOf(channelId)).slice(0, 1) : [];
    const language = wanted.customer?.language ?? null;
    return { channelId, to, cc: [], bcc: [], subject: '', text: '', html: null, files: [], language };
  });
  const uploads = useUploads(letter.files, (all) => change({ files: all }));
  const holdSeconds = usePreference('undoSend');
  const [problem, setProblem] = useState(wanted.problem);
  const { customers, typed, onType } = useFoundCustomers();
  const reaches = reachesOf(letter.channelId);
  const unreachable =
    customers.length > 0 && customers.every((each) => handlesOf(each, reaches).length === 0);
  const write = (patch: Partial<Letter>) => {
    setProblem(null);
    const first = patch.to?.[0]?.value;
    const chosen = customers.find((each) => handlesOf(each, reaches).some(({ value }) => value === first));
    change(chosen ? { ...patch, language: chosen.language } : patch);
  };
  const lacking = (): string | null => {
    if (letter.to.length === 0) return t('outside.noRecipient');
    const own = ownAddress(
      letter,
      all.flatMap(({ addresses }) => addresses),
    );
    if (own !== null) return t('compose.ownAddress', { address: own });
    if (letter.subject.trim() === '') return t('compose.noSubject');
    if (letter.text.trim() === '' && goingFiles(letter).length === 0) return t('compose.noText');
    if (uploads.uploads.length > 0) return t('compose.uploading');
    const variable = unfilled(`${letter.subject} ${letter.text}`);
    return variable === null ? null : t('replies.unfilled', { variable });
  };
  const send = () => {
    const found = channels.length === 0 ? t('outside.noChannel') : lacking();
    setProblem(found);
    if (found !== null) return;
    forget();
    onClose();
    letGo({ ...letter, subject: letter.subject.trim() }, wanted.customer, holdSeconds, onBegun);
  };
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(next) => !next && onClose()}
      title={t('compose.title')}
      description={t('compose.intro')}
      actions={
        <>
          <span role="alert" className="mr-auto self-center text-risk text-sm">
            {channels.length === 0 ? t('outside.noChannel') : problem}
          </span>
          <Button variant="primary" onClick={send}>
            {t('outside.send')}
          </Button>
        </>
      }
    >
      <LetterForm
        letter={letter}
        channels={channels}
        uploads={uploads}
        onChange={write}
        onSend={send}
        placeholder={t('compose.placeholder')}
        about={{ language: letter.language, values: valuesFor(letter.to[0]?.name ?? '', me) }}
        found={{ handles: customers.flatMap((customer) => handlesOf(customer, reaches)), onType }}
      />
      <p role="status" className="pt-1 text-quiet text-sm empty:hidden">
        {unreachable && t('compose.unreachable', { name: customers[0]?.name || typed })}
      </p>
    </Dialog>
  );
}
