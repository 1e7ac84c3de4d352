import type { TimelineItem } from '@throughline/sdk';
import { Ear, Lock } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useChannelType } from '../../api/channels.ts';
import { useAgentName } from '../../api/people.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChangeActions } from '../merge/change-actions.tsx';
import { fullMoment, stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { activityText } from './activity-text.ts';
import { DeliveryMark } from './delivery-mark.tsx';
import { Files } from './files.tsx';
import { FormTable, formStateText } from './form-table.tsx';
import { LinkedText } from './linked-text.tsx';
import { MessageBody } from './message-body.tsx';
import { Recipients } from './recipients.tsx';

/** One entry of the timeline, whatever its kind and channel. */
export const TimelineEntry = memo(function TimelineEntry({ item }: { item: TimelineItem }) {
  switch (item.kind) {
    case 'activity':
      return <Activity item={item} />;
    case 'note':
      return <Note item={item} />;
    case 'message':
      return <Message item={item} />;
  }
});

function Message({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const language = useLanguage();
  const type = useChannelType(item.channelType);
  const channelName = type?.names[language] ?? '';
  // Whoever wrote before they gave a name has one by now, perhaps.
  const customer = useRow(item.conversationId)?.customer.name;
  const author = item.author.name || customer || t('customer.unnamed');
  const form = saysAllOf(item) ? item.form : null;
  return (
    <Frame
      id={item.id}
      icon={item.channelType !== null && <ChannelIcon type={item.channelType} coloured />}
      name={form ? form.title : author}
      about={form ? formStateText(form, t) : channelName}
      at={item.at}
      marks={
        <>
          {item.automatic && (
            <Chip tone="warning">
              <span title={item.automatic.reason}>{t('conversation.automatic')}</span>
            </Chip>
          )}
          {item.delivery && <DeliveryMark item={item} />}
        </>
      }
    >
      <Recipients item={item} />
      {item.form && <FormTable form={item.form} />}
      {!form && (item.text !== '' || item.hasHtml) && <MessageBody item={item} />}
      {item.files.length > 0 && <Files files={item.files} />}
    </Frame>
  );
}

/** A form whose text stands in one of its fields: saying it again below the table would be once too often. */
function saysAllOf({ form, text }: TimelineItem): boolean {
  return form !== null && (text === '' || form.fields.some((field) => field.value.trim() === text.trim()));
}

function Note({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const listener = useAgentName(item.whisperTo);
  return (
    <Frame
      id={item.id}
      icon={<Icon as={item.whisperTo === null ? Lock : Ear} className="text-ink-3" />}
      name={item.author.name}
      about={item.whisperTo === null ? t('conversation.note') : t('conversation.whisper', { name: listener })}
      at={item.at}
    >
      <NoteBox>
        <LinkedText text={item.text} />
        {item.files.length > 0 && <Files files={item.files} />}
      </NoteBox>
    </Frame>
  );
}

export function NoteBox({ children }: { children: ReactNode }) {
  return (
    <div className="any-script whitespace-pre-wrap break-words rounded-md border border-note-line bg-note px-2.5 py-1.5">
      {children}
    </div>
  );
}

function Activity({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const at = Date.parse(item.at);
  return (
    <div
      data-item={item.id}
      className="flex items-center gap-3 text-quiet text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
    >
      <span className="text-center">
        {activityText(item, now, language, t)}{' '}
        <time dateTime={item.at} title={fullMoment(at, language)} className="pl-1">
          {stampText(at, now, language, t)}
        </time>
        <ChangeActions item={item} />
      </span>
    </div>
  );
}

interface FrameProps {
  id: string;
  icon: ReactNode;
  name: string;
  about: string;
  at: string;
  marks?: ReactNode;
  children: ReactNode;
}

/** Icon in the margin, a line that says who, how and when, the content below. */
export function Frame({ id, icon, name, about, at, marks, children }: FrameProps) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const moment = Date.parse(at);
  return (
    <article data-item={id} className="flex gap-4 max-md:gap-2.5">
      <span className="flex w-4 shrink-0 justify-center pt-0.5">{icon}</span>
      <div className="min-w-0 max-w-[720px] flex-1">
        <header className="flex flex-wrap items-center gap-x-2 pb-0.5">
          <span className="font-semibold">{name}</span>
          <span className="text-quiet text-sm">{about}</span>
          <time dateTime={at} title={fullMoment(moment, language)} className="text-quiet text-sm">
            {stampText(moment, now, language, t)}
          </time>
          {marks}
        </header>
        {children}
      </div>
    </article>
  );
}
