import { useQuery } from '@tanstack/react-query';
import type { ConversationDetail } from '@throughline/sdk';
import { Ear, Eye, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMe } from '../../api/people.ts';
import { supervisionPolicyQuery } from '../../api/supervision-policy.ts';
import { useTranslate } from '../../i18n/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveSteadily } from '../composer/draft-store.ts';
import { unansweredWhispers } from './whispers.ts';

/** Where the agent writes: what a supervisor whispered, and whether drafts can be read. */
export default function AgentSide({ detail }: { detail: ConversationDetail }) {
  const t = useTranslate();
  const me = useMe();
  const readable = useQuery(supervisionPolicyQuery).data?.draftsReadable ?? false;
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    saveSteadily(readable);
    return () => saveSteadily(false);
  }, [readable]);
  const whispers = unansweredWhispers(detail.timeline, me.id).filter((item) => !heard.has(item.id));
  return (
    <>
      <div role="status" className="contents">
        {whispers.map((item) => (
          <div
            key={item.id}
            className="flex shrink-0 items-start gap-2 border-note-line border-t bg-note px-5 py-1.5 max-md:px-3"
          >
            <Icon as={Ear} size={14} className="mt-[3px] shrink-0" />
            <p className="any-script min-w-0 flex-1 whitespace-pre-wrap break-words">
              <strong className="font-medium">
                {t('supervision.whisper.from', { name: item.author.name })}
              </strong>{' '}
              {item.text}
            </p>
            <IconButton
              icon={X}
              label={t('core.dismiss')}
              className="-my-1"
              onClick={() => setHeard(new Set([...heard, item.id]))}
            />
          </div>
        ))}
      </div>
      {readable && (
        <p className="flex shrink-0 items-center gap-1.5 border-t px-5 py-1 text-quiet text-sm max-md:px-3">
          <Icon as={Eye} size={12} />
          {t('supervision.draftsReadable')}
        </p>
      )}
    </>
  );
}
