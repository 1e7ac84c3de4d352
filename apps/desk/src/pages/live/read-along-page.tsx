import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, CircleAlert, Inbox, Lock, LogOut, MessageSquarePlus, UserRoundCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { conversationQuery } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { useAgentName, useMe } from '../../api/people.ts';
import { useCan } from '../../api/permissions.ts';
import { lookAgain, readAlongQuery } from '../../api/supervision.ts';
import { Composer } from '../../features/composer/composer.tsx';
import { Timeline } from '../../features/conversation/timeline.tsx';
import { CustomerBeside, CustomerSheetButton } from '../../features/customer/customer-beside.tsx';
import { useCustomerSheet } from '../../features/customer/customer-sheet.ts';
import { BeingWritten } from '../../features/supervision/being-written.tsx';
import { TakeOverDialog } from '../../features/supervision/take-over-dialog.tsx';
import { useReading } from '../../features/supervision/use-reading.ts';
import { WhisperBox } from '../../features/supervision/whisper-box.tsx';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { useRow } from '../../rows/rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';

/** A conversation as its agent sees it, without touching it: neither marked as seen nor taken. */
export function ReadAlongPage() {
  const t = useTranslate();
  const { conversationId } = useParams({ from: '/desk/live/c/$conversationId' });
  if (!useCan()('supervision:read'))
    return (
      <main className="flex-1">
        <EmptyState icon={Lock} title={t('core.error.forbidden')}>
          {t('supervision.forbidden')}
        </EmptyState>
      </main>
    );
  return <ReadAlong key={conversationId} id={conversationId} />;
}

function ReadAlong({ id }: { id: string }) {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  const row = useRow(id);
  const detail = useQuery(conversationQuery(id));
  const beside = useQuery(readAlongQuery(id)).data;
  const holderId = row?.agentId ?? null;
  const holder = useAgentName(holderId);
  const whisper = useRef<HTMLTextAreaElement>(null);
  const [takingOver, setTakingOver] = useState(false);
  useReading(id);
  const isMine = holderId === me.id;
  const speaks = isMine || (beside?.participants.includes(me.id) ?? false);
  const isOpen = row !== undefined && row.state !== 'closed' && row.mergedInto === null;
  const change = async (what: () => Promise<unknown>) => {
    try {
      await what();
      await lookAgain(id);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  const join = () => change(() => api.joinConversation(id));
  const leave = () => change(() => api.leaveConversation(id));
  useAction('back', () => void navigate({ to: '/live' }));
  const sheet = useCustomerSheet();
  useAction('panel', sheet.show, sheet.narrow && !sheet.open);
  useAction('whisper', () => whisper.current?.focus());
  useAction('joinIn', () => void join(), isOpen && !speaks);
  useAction('takeOver', () => setTakingOver(true), isOpen && !isMine);
  const joinKeys = useKeysOf('joinIn');
  const takeKeys = useKeysOf('takeOver');
  if (detail.error && !detail.data)
    return (
      <main className="flex-1">
        <EmptyState
          icon={CircleAlert}
          title={t('conversation.failed')}
          action={<Button onClick={() => void detail.refetch()}>{t('core.tryAgain')}</Button>}
        >
          {describeError(detail.error, t)}
        </EmptyState>
      </main>
    );
  return (
    <main className="flex min-h-0 min-w-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1.5">
          <Link
            to="/live"
            aria-label={t('supervision.backToLive')}
            className="-ml-2 inline-flex size-7 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3"
          >
            <Icon as={ArrowLeft} />
          </Link>
          <h1 className="min-w-24 max-w-full flex-1 truncate font-semibold">
            <bdi>{row?.subject || row?.customer.name || ''}</bdi>
          </h1>
          <Chip tone="accent">{t(speaks ? 'supervision.takingPart' : 'supervision.readingAlong')}</Chip>
          <span className="flex shrink-0 items-center gap-1.5 text-ink-2">
            {holder !== '' && <Avatar name={holder} />}
            <span className="truncate">
              {holder === '' ? t('supervision.withNobody') : t('supervision.with', { name: holder })}
            </span>
          </span>
          {isOpen && !speaks && (
            <Tooltip label={t('supervision.join.text')} keys={joinKeys}>
              <Button size="small" icon={MessageSquarePlus} onClick={join}>
                {t('supervision.join')}
              </Button>
            </Tooltip>
          )}
          {speaks && !isMine && (
            <Button size="small" icon={LogOut} onClick={leave}>
              {t('supervision.leave')}
            </Button>
          )}
          {isOpen && !isMine && (
            <Tooltip label={t('supervision.takeOver.title')} keys={takeKeys}>
              <Button size="small" icon={UserRoundCheck} onClick={() => setTakingOver(true)}>
                {t('supervision.takeOver')}
              </Button>
            </Tooltip>
          )}
          <Link
            to="/c/$conversationId"
            params={{ conversationId: id }}
            className={buttonClass('ghost', 'small')}
          >
            <Icon as={Inbox} size={14} />
            {t('supervision.toQueue')}
          </Link>
          <CustomerSheetButton />
        </header>
        {detail.data ? <Timeline key={id} detail={detail.data} unread={false} /> : <div className="flex-1" />}
        {beside && !isMine && holder !== '' && (
          <BeingWritten conversationId={id} beside={beside} holder={holder} />
        )}
        {!isMine && (
          <WhisperBox conversationId={id} listener={holder === '' ? null : holder} input={whisper} />
        )}
        {detail.data && row && speaks && <Composer key={`composer ${id}`} detail={detail.data} row={row} />}
        {takingOver && (
          <TakeOverDialog conversationId={id} holder={holder} onClose={() => setTakingOver(false)} />
        )}
      </div>
      {row && <CustomerBeside customerId={row.customer.id} conversationId={id} />}
    </main>
  );
}
