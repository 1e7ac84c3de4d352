import type { TimelineItem } from '@throughline/sdk';
import { Ear, Lock } from 'lucide-react';
import { memo } from 'react';
import { useChannelType } from '../../api/channels.ts';
import { useAgentName } from '../../api/people.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NoteText } from '../mentions/note-text.tsx';
import { NoteThread } from '../mentions/note-thread.tsx';
import { ChangeActions } from '../merge/change-actions.tsx';
import { SideMessage } from '../outside/side-message.tsx';
import { fullMoment, stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { activityText, authorName } from './activity-text.ts';
import { DeliveryMark } from './delivery-mark.tsx';
import { Files } from './files.tsx';
import { FormTable, formStateText } from './form-table.tsx';
import { Frame, NoteBox } from './frame.tsx';
import { MessageBody, showsOwnPictures } from './message-body.tsx';
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
    case 'side':
      return <SideMessage item={item} />;
  }
});

function Message({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const language = useLanguage();
  const type = useChannelType(item.channelType);
  const channelName = type?.names[language] ?? '';
  // Whoever wrote before they gave a name has one by now, perhaps.
  const customer = useRow(item.conversationId)?.customer.name;
  const author = authorName(item, t) || customer || t('customer.unnamed');
  const form = saysAllOf(item) ? item.form : null;
  const files = showsOwnPictures(item) ? item.files.filter((file) => !file.inline) : item.files;
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
      {files.length > 0 && <Files files={files} />}
      <Emptied at={item.emptiedAt} />
    </Frame>
  );
}

/** Says that something was said here which is kept no longer. */
function Emptied({ at }: { at: string | null }) {
  const t = useTranslate();
  const language = useLanguage();
  if (at === null) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at));
  return <p className="text-quiet italic">{t('conversation.emptied', { day })}</p>;
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
      name={authorName(item, t)}
      about={item.whisperTo === null ? t('conversation.note') : t('conversation.whisper', { name: listener })}
      at={item.at}
    >
      <NoteBox>
        <NoteText item={item} />
        <Emptied at={item.emptiedAt} />
        {item.files.length > 0 && <Files files={item.files} />}
      </NoteBox>
      <NoteThread note={item} />
    </Frame>
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
