import type { ConversationDetail, TimelineItem } from '@throughline/sdk';
import { useState } from 'react';
import { splitConversation } from '../../api/merging.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';

/** Begins a conversation of its own with chosen messages and notes. */
export default function SplitDialog({
  detail,
  onClose,
}: {
  detail: ConversationDetail;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [subject, setSubject] = useState('');
  const [busy, setBusy] = useState(false);
  const items = detail.timeline.filter((item) => item.kind === 'message' || item.kind === 'note');
  const messages = items.filter((item) => item.kind === 'message');
  const taken = messages.filter((item) => chosen.has(item.id)).length;
  const takesAll = taken === messages.length && !detail.hasEarlier;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const split = async () => {
    setBusy(true);
    const input = { messageIds: [...chosen], subject: subject.trim() || null };
    if (await splitConversation(detail.conversation.id, input)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('merge.split.title', { number: String(detail.conversation.number) })}
      description={t('merge.split.text')}
      actions={
        <>
          <span role="status" className="mr-auto self-center text-quiet text-sm">
            {taken === 0 ? t('merge.split.some') : takesAll ? t('merge.split.notAll') : ''}
          </span>
          <Button
            variant="primary"
            busy={busy}
            disabled={taken === 0 || takesAll}
            onClick={() => void split()}
          >
            {t('merge.split.do', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <fieldset className="min-w-0 pb-3">
        <legend className="pb-1 text-quiet text-sm">{t('merge.split.messages')}</legend>
        <div className="-mx-2">
          {items.map((item) => (
            <div key={item.id} className="flex min-h-8 items-center rounded-md px-2 hover:bg-ground-3">
              <Checkbox checked={chosen.has(item.id)} onChange={() => toggle(item.id)}>
                <Entry item={item} />
              </Checkbox>
            </div>
          ))}
        </div>
        {detail.hasEarlier && <p className="pt-1 text-quiet text-sm">{t('merge.split.earlier')}</p>}
      </fieldset>
      <Field label={t('merge.split.subject')} help={t('merge.split.subject.help')}>
        <Input maxLength={200} value={subject} onChange={(event) => setSubject(event.target.value)} />
      </Field>
    </Dialog>
  );
}

function Entry({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const name = item.author.name || t('customer.unnamed');
  return (
    <span className="min-w-0">
      <span className="font-semibold">{name}</span>{' '}
      <span className="text-quiet text-sm">
        {item.kind === 'note' && `${t('conversation.note')} · `}
        {stampText(Date.parse(item.at), now, language, t)}
      </span>
      <span className="line-clamp-1 break-all">{item.form?.title ?? item.text.slice(0, 200)}</span>
    </span>
  );
}
