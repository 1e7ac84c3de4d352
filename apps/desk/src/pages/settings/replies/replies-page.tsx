import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CannedReply } from '@throughline/sdk';
import { MessageSquareText, Plus } from 'lucide-react';
import { cannedRepliesQuery } from '../../../api/canned-replies.ts';
import { useTeams } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';

export function RepliesPage() {
  const t = useTranslate();
  const mayManage = useCan()('replies:manage');
  const replies = useQuery(cannedRepliesQuery);
  return (
    <Frame
      readOnly={!mayManage}
      title={t('replies.title')}
      intro={t('replies.intro')}
      actions={mayManage && <AddLink />}
    >
      <Loaded query={replies} skeleton={<RowsSkeleton />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={MessageSquareText} title={t('replies.empty')} action={mayManage && <AddLink />}>
              {t('replies.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('replies.title')}>
              {items.map((reply) => (
                <ReplyRow key={reply.id} reply={reply} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/replies/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('replies.add')}
    </Link>
  );
}

function ReplyRow({ reply }: { reply: CannedReply }) {
  const t = useTranslate();
  const team = useTeams().find((entry) => entry.id === reply.teamId);
  return (
    <Row
      leading={<Icon as={MessageSquareText} size={18} className="text-ink-3" />}
      title={
        <>
          <Link to="/settings/replies/$replyId" params={{ replyId: reply.id }} className={rowLinkClass}>
            {reply.name}
          </Link>
          <span className="shrink-0 text-quiet">/{reply.shortcut}</span>
        </>
      }
      text={Object.keys(reply.texts).join(', ').toUpperCase()}
      trailing={
        <span className="text-quiet">
          {team ? `${team.name} · ` : ''}
          {t('replies.used', { count: reply.usedCount })}
        </span>
      }
    />
  );
}
