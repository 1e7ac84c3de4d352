import type { ConversationRow, QueueView } from '@throughline/sdk';
import { AlarmClock, Check, Phone, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useIsChosen } from '../../api/chosen.ts';
import { useIsMentioned } from '../../api/mentions.ts';
import { useAgentName } from '../../api/people.ts';
import { useIsSelected } from '../../api/selection.ts';
import { useLanguage, useTranslate, withTexts } from '../../i18n/index.ts';
import { useOthers } from '../../realtime/others.ts';
import { useRow } from '../../rows/rows.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { cx } from '../../ui/class-names.ts';
import { deferred } from '../../ui/deferred.ts';
import { Icon } from '../../ui/icon.tsx';
import { ChooseMark } from './choose-mark.tsx';
import { dueTone } from './due-tone.ts';
import type { OpenConversation } from './open-conversation.ts';
import { dueText, momentText, waitedText } from './times.ts';
import { useNow } from './use-now.ts';

const contacts = deferred(withTexts(['incidents'], () => import('../incidents/row-contacts.tsx')));

export interface QueueRowProps {
  id: string;
  /** Pixels from the top of the list. */
  top: number;
  href: string;
  open: OpenConversation;
  /** Picks out everything from the one picked last to this one. */
  chooseTo: (id: string) => void;
  view: QueueView;
  /** False when the conversation left the view; it stays in place, pale, until the list is shown anew. */
  isHere: (row: ConversationRow) => boolean;
}

/** One conversation of the queue: 52 px, two lines. */
export const QueueRow = memo(function QueueRow({
  id,
  top,
  href,
  open,
  chooseTo,
  view,
  isHere,
}: QueueRowProps) {
  const row = useRow(id);
  const selected = useIsSelected(id);
  const picked = useIsChosen(id);
  const t = useTranslate();
  const { customerTyping } = useOthers(id);
  const loaded = contacts.use();
  const mentioned = useIsMentioned(id);
  if (!row) return null;
  const here = isHere(row);
  return (
    <li className="group absolute inset-x-0 top-0 h-[52px]" style={{ transform: `translateY(${top}px)` }}>
      <a
        href={href}
        data-conversation={id}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.button !== 0) return;
          event.preventDefault();
          if (event.shiftKey) return chooseTo(id);
          open(id);
        }}
        className={cx(
          'relative flex h-full flex-col justify-center border-b px-4 outline-offset-[-2px]',
          picked && 'bg-accent-tint',
          selected
            ? 'bg-accent-tint before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent'
            : !picked && 'hover:bg-ground-2',
          !here && 'opacity-60',
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className={cx('min-w-0 truncate', row.unread && 'font-semibold')}>
            {row.customer.name || t('customer.unnamed')}
          </span>
          {mentioned && (
            <span
              role="img"
              aria-label={t('queue.mentioned')}
              title={t('queue.mentioned')}
              className="shrink-0 font-semibold text-accent"
            >
              @
            </span>
          )}
          {row.unread && <span className="sr-only">{t('queue.unread')}</span>}
          {row.labels.slice(0, 1).map((label) => (
            <span key={label} className="max-w-24 truncate rounded border px-1 text-quiet text-xs leading-4">
              {label}
            </span>
          ))}
          {row.labels.length > 1 && <span className="text-quiet text-xs">+{row.labels.length - 1}</span>}
          <span className="flex-1" />
          <RowTime row={row} />
        </span>
        <span className="flex items-center gap-1.5 text-ink-2">
          <span className="flex gap-1 text-ink-3">
            {row.channelTypes.slice(-3).map((type) => (
              <ChannelIcon key={type} type={type} size={14} />
            ))}
          </span>
          <span className="min-w-0 flex-1 truncate">
            <bdi>{row.subject || row.preview || t('queue.noText')}</bdi>
          </span>
          {loaded && <loaded.RowContacts id={id} asOf={row.lastMessageAt} />}
          {row.callback && (
            <span
              className="text-warning"
              role="img"
              aria-label={t('queue.callback')}
              title={t('queue.callback')}
            >
              <Icon as={Phone} size={14} />
            </span>
          )}
          {row.deliveryFailed && (
            <span
              className="text-risk"
              role="img"
              aria-label={t('queue.deliveryFailed')}
              title={t('queue.deliveryFailed')}
            >
              <Icon as={TriangleAlert} size={14} />
            </span>
          )}
          {row.due?.at && <DueText due={row.due} at={Date.parse(row.due.at)} />}
          {customerTyping && <Dots label={t('queue.customerTyping')} />}
          {!here && <Gone row={row} view={view} />}
        </span>
      </a>
      <ChooseMark id={id} name={row.customer.name || t('customer.unnamed')} />
    </li>
  );
});

function RowTime({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  if (row.state === 'snoozed' && row.snoozedUntil) {
    return (
      <span className="flex shrink-0 items-center gap-1 text-quiet text-sm">
        <Icon as={AlarmClock} size={12} />
        {momentText(Date.parse(row.snoozedUntil), now, language, t)}
      </span>
    );
  }
  if (row.waitingSince && row.state === 'open') {
    return (
      <span className="shrink-0 text-ink-2 text-sm tabular-nums">
        {waitedText(Date.parse(row.waitingSince), now, t)}
      </span>
    );
  }
  return (
    <span className="shrink-0 text-quiet text-sm tabular-nums">
      {momentText(Date.parse(row.lastMessageAt), now, language, t)}
    </span>
  );
}

/** Until what is due next, or since it was; it ticks in a row that does not move. */
function DueText({ due, at }: { due: NonNullable<ConversationRow['due']>; at: number }) {
  const t = useTranslate();
  const now = useNow();
  return (
    <span className={cx('shrink-0 text-sm tabular-nums', dueTone[due.state])}>{dueText(at, now, t)}</span>
  );
}

/** Why a row no longer belongs here, while it waits to be swept away. */
function Gone({ row, view }: { row: ConversationRow; view: QueueView }) {
  const t = useTranslate();
  const agent = useAgentName(row.agentId);
  return (
    <span className="flex shrink-0 items-center gap-1 text-sm">
      <Icon as={Check} size={12} />
      {row.mergedInto !== null
        ? t('queue.gone.merged')
        : row.state !== 'closed' && view === 'at_risk'
          ? t('queue.gone.at_risk')
          : row.state === 'open'
            ? t('queue.gone.assigned', { name: agent || t('core.nobody') })
            : t(`queue.state.${row.state}`)}
    </span>
  );
}

function Dots({ label }: { label: string }) {
  return (
    <span role="img" aria-label={label} className="flex gap-0.5 text-ink-2">
      {[0, 1, 2].map((dot) => (
        <span key={dot} className="size-1 animate-pulse rounded-full bg-current" />
      ))}
    </span>
  );
}
