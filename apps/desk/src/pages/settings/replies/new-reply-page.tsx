import { useNavigate } from '@tanstack/react-router';
import { createCannedReply } from '../../../api/canned-replies.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Forbidden } from '../parts/forbidden.tsx';
import { Frame } from '../parts/frame.tsx';
import { ReplyForm, type ReplyValues } from './reply-form.tsx';

const empty: ReplyValues = {
  name: '',
  shortcut: '',
  teamId: null,
  texts: {},
  html: {},
  subjects: {},
  cc: [],
  bcc: [],
  files: [],
};

export function NewReplyPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayManage = useCan()('replies:manage');
  return (
    <Frame
      title={t('replies.add')}
      back={{ to: '/settings/replies', label: t('replies.title') }}
      width="form"
    >
      {mayManage ? (
        <ReplyForm
          form="replies/new"
          saved={empty}
          isNew
          disabled={false}
          onSave={async (input, done) => {
            await createCannedReply(input);
            done();
            showToast({ text: t('core.saved') });
            await navigate({ to: '/settings/replies' });
          }}
        />
      ) : (
        <Forbidden />
      )}
    </Frame>
  );
}
