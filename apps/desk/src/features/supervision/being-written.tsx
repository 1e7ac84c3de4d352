import type { ReadAlong } from '@throughline/sdk';
import { PencilLine } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { useOthers } from '../../realtime/others.ts';
import { Icon } from '../../ui/icon.tsx';

/** What the agent is writing, where policy lets it be seen; else only that they are. */
export function BeingWritten({
  conversationId,
  beside,
  holder,
}: {
  conversationId: string;
  beside: ReadAlong;
  holder: string;
}) {
  const t = useTranslate();
  const { agents } = useOthers(conversationId);
  const typing = agents.some((other) => other.agentId === beside.agentId && other.typing);
  const { draft } = beside;
  if (!draft?.text.trim() && !typing) return null;
  return (
    <section
      aria-label={t('supervision.draft')}
      className="max-h-40 shrink-0 overflow-y-auto border-t border-dashed bg-ground-2 px-5 py-2 max-md:px-3"
    >
      <p className="flex items-center gap-1.5 text-quiet text-sm">
        <Icon as={PencilLine} size={14} />
        {t(typing ? 'supervision.draft.writing' : 'supervision.draft.begun', { name: holder })}
      </p>
      {draft && <p className="any-script whitespace-pre-wrap break-words text-ink-2">{draft.text}</p>}
    </section>
  );
}
