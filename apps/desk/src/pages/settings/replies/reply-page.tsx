import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { CannedReply } from '@throughline/sdk';
import { useState } from 'react';
import { cannedRepliesQuery, changeCannedReply, deleteCannedReply } from '../../../api/canned-replies.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { ReplyForm } from './reply-form.tsx';

export function ReplyPage() {
  const t = useTranslate();
  const { replyId } = useParams({ from: '/desk/settings/replies/$replyId' });
  const mayManage = useCan()('replies:manage');
  const replies = useQuery(cannedRepliesQuery);
  const reply = replies.data?.items.find((entry) => entry.id === replyId);
  return (
    <Frame
      readOnly={!mayManage}
      title={reply?.name ?? t('replies.title')}
      back={{ to: '/settings/replies', label: t('replies.title') }}
      width="form"
    >
      <Loaded query={replies} skeleton={<FormSkeleton fields={4} />}>
        {() => (reply ? <Detail key={reply.id} reply={reply} mayManage={mayManage} /> : <NotFoundPage />)}
      </Loaded>
    </Frame>
  );
}

function Detail({ reply, mayManage }: { reply: CannedReply; mayManage: boolean }) {
  const t = useTranslate();
  const { name, shortcut, teamId, texts, html, subjects, cc, bcc, files } = reply;
  return (
    <>
      <ReplyForm
        form={`replies/${reply.id}`}
        saved={{ name, shortcut, teamId, texts, html, subjects, cc, bcc, files }}
        isNew={false}
        disabled={!mayManage}
        onSave={async (input, done) => {
          await changeCannedReply(reply.id, input);
          done();
          showToast({ text: t('core.saved') });
        }}
      />
      {mayManage && <Deletion reply={reply} />}
    </>
  );
}

function Deletion({ reply }: { reply: CannedReply }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('replies.delete')} text={t('replies.deleteText')}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('replies.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('replies.deleteTitle', { name: reply.name })}
        action={t('replies.delete')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await deleteCannedReply(reply.id);
          showToast({ text: t('replies.deleted', { name: reply.name }) });
          await navigate({ to: '/settings/replies' });
        }}
      >
        {t('replies.deleteText')}
      </Confirm>
    </Section>
  );
}
