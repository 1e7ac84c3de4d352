import { useNavigate } from '@tanstack/react-router';
import type { ConversationRow } from '@throughline/sdk';
import { ArrowLeft, Check, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { closeConversation, reopenConversation } from '../../api/commands.ts';
import { useAgents } from '../../api/people.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate, withTexts } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { type Other, useOthers } from '../../realtime/others.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/class-names.ts';
import { CustomerSheetButton } from '../customer/customer-beside.tsx';
import { Contacts } from '../incidents/contacts.tsx';
import { useAfterLeaving } from '../queue/after-leaving.ts';
import { useLeaveConversation } from '../queue/open-conversation.ts';
import { AssignMenu } from './assign-menu.tsx';
import { LabelMenu } from './label-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

const LevelMark = lazy(withTexts(['levels'], () => import('./level-mark.tsx')));
const WhyDialog = lazy(withTexts(['offers'], () => import('../offers/why-dialog.tsx')));

/** Subject, labels, who else is here, and what can be done with the conversation. */
export function ConversationHeader({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const leave = useLeaveConversation();
  const afterLeaving = useAfterLeaving();
  const closeKeys = useKeysOf('close');
  const reopenKeys = useKeysOf('reopen');
  const close = () => afterLeaving(row.id, () => closeConversation(row));
  const isClosed = row.state === 'closed';
  const [why, setWhy] = useState(false);
  const navigate = useNavigate();
  const maySupervise = useCan()('supervision:read');
  useAction(
    'readAlong',
    () => void navigate({ to: '/live/c/$conversationId', params: { conversationId: row.id } }),
    maySupervise,
  );
  useAction('why', () => setWhy(true));
  useAction('close', close, !isClosed);
  useAction('reopen', () => reopenConversation(row), isClosed);
  return (
    <header className="@container relative flex h-11 shrink-0 items-center gap-2 border-b pr-2.5 pl-5 max-md:gap-1 max-md:pl-2">
      <IconButton icon={ArrowLeft} label={t('core.back')} className="md:hidden" onClick={leave} />
      <h2 className="min-w-10 shrink-[20] md:min-w-14 truncate font-semibold" title={row.subject}>
        <bdi>{row.subject || row.customer.name || t('customer.unnamed')}</bdi>
      </h2>
      {row.labels.length > 0 && (
        <span className="flex min-w-0 shrink-[10] gap-2 overflow-hidden @max-xl:hidden">
          {row.labels.slice(0, 3).map((label) => (
            <Chip key={label} className="min-w-8 shrink!">
              {label}
            </Chip>
          ))}
        </span>
      )}
      {isClosed && <Chip>{t('queue.state.closed')}</Chip>}
      {row.state === 'snoozed' && <Chip>{t('queue.state.snoozed')}</Chip>}
      <Suspense>{!isClosed && <LevelMark row={row} />}</Suspense>
      <Contacts conversationId={row.id} of="here" />
      <Company conversationId={row.id} />
      <span className="flex-1" />
      <div className="flex shrink-0 items-center gap-0.5">
        <CustomerSheetButton />
        <AssignMenu row={row} />
        <SnoozeMenu row={row} />
        <LabelMenu row={row} />
        {isClosed ? (
          <IconButton
            icon={RotateCcw}
            label={t('action.reopen')}
            keys={reopenKeys}
            onClick={() => reopenConversation(row)}
          />
        ) : (
          <IconButton icon={Check} label={t('action.close')} keys={closeKeys} onClick={close} />
        )}
        <MoreMenu row={row} />
      </div>
      <Suspense>{why && <WhyDialog conversationId={row.id} onClose={() => setWhy(false)} />}</Suspense>
    </header>
  );
}

const doing = ({ typing, viewing }: Other) => (typing ? 'typing' : viewing ? 'viewing' : 'readingAlong');

/** Colleagues who look at or write in this conversation now. */
function Company({ conversationId }: { conversationId: string }) {
  const t = useTranslate();
  const { agents: present } = useOthers(conversationId);
  const agents = useAgents();
  const people = present.flatMap((other) => {
    const agent = agents.find((entry) => entry.id === other.agentId);
    return agent ? [{ ...other, name: agent.name }] : [];
  });
  const first = people[0];
  return (
    <span
      role="status"
      className={cx('flex max-w-48 items-center gap-1.5 overflow-hidden text-quiet', first && 'min-w-5')}
    >
      {people.slice(0, 3).map((person) => (
        <Avatar key={person.agentId} name={person.name} size={18} />
      ))}
      {first && (
        <span className="truncate">
          {people.length > 1
            ? t('conversation.viewing.several', { count: people.length })
            : t(`conversation.${doing(first)}`, {
                name: first.name.split(' ')[0] ?? first.name,
              })}
        </span>
      )}
    </span>
  );
}
