import type { CannedReply } from '@throughline/sdk';
import { Paperclip } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';

interface SlashMenuProps {
  replies: readonly CannedReply[];
  marked: number;
  /** What would be written. */
  textOf: (reply: CannedReply) => string;
  onTake: (reply: CannedReply) => void;
  /** Over what stands above the editor; below it, in a place of its own, where above is no room. */
  below?: boolean;
}

/** Canned replies that fit what is typed after the slash; the keys stay with the editor. */
export function SlashMenu({ replies, marked, textOf, onTake, below = false }: SlashMenuProps) {
  const t = useTranslate();
  return (
    <div
      role="listbox"
      aria-label={t('replies.title')}
      className={cx(
        'overflow-y-auto rounded-lg border bg-ground p-1',
        below ? 'max-h-44' : 'absolute inset-x-4 bottom-full z-30 mb-1 max-h-72 shadow-float',
      )}
    >
      {replies.length === 0 && <p className="px-2 py-1.5 text-quiet">{t('replies.noneFit')}</p>}
      {replies.map((reply, index) => (
        <div
          key={reply.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(reply);
          }}
          className={cx(
            'flex min-h-8 cursor-default items-baseline gap-2 rounded-md px-2 py-1 hover:bg-ground-3',
            index === marked && 'bg-ground-3',
          )}
        >
          <span className="shrink-0 font-medium">{reply.name}</span>
          <span className="shrink-0 text-quiet text-sm">/{reply.shortcut}</span>
          <span className="min-w-0 flex-1 truncate text-quiet">{textOf(reply)}</span>
          {reply.files.length > 0 && <Icon as={Paperclip} size={13} className="self-center text-ink-3" />}
        </div>
      ))}
    </div>
  );
}
